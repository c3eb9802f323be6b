"use client";
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { PhotoGrid, PhotoTile } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Photo, Photos } from "./use-photos.ts";

/** A press that may become a drag: a finger holds for a moment, so that the page still scrolls. */
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 180, tolerance: 8 } };

/** The photos in their order, moved by mouse, finger, keyboard or the two buttons on each. */
export function PhotoSorter({ photos: list, children }: { photos: Photos; children: ReactNode }) {
  const t = useTranslations("sell.photos");
  const { photos, move } = list;
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (id: unknown) => photos.findIndex((photo) => photo.id === id) + 1;
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) move(place(active.id) - 1, place(over.id) - 1);
  };
  return (
    <DndContext
      id="photos"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        screenReaderInstructions: { draggable: t("dragInstructions") },
        announcements: {
          onDragStart: ({ active }) => t("dragStart", { place: place(active.id) }),
          onDragOver: ({ over }) => (over ? t("dragOver", { place: place(over.id) }) : undefined),
          onDragEnd: ({ over }) =>
            over ? t("dragEnd", { place: place(over.id) }) : t("dragCancel"),
          onDragCancel: () => t("dragCancel"),
        },
      }}
    >
      <SortableContext items={photos.map(({ id }) => id)} strategy={rectSortingStrategy}>
        <PhotoGrid>
          {photos.map((photo, index) => (
            <SortablePhoto key={photo.id} photo={photo} index={index} list={list} />
          ))}
          {children}
        </PhotoGrid>
      </SortableContext>
    </DndContext>
  );
}

function SortablePhoto({ photo, index, list }: { photo: Photo; index: number; list: Photos }) {
  const t = useTranslations("sell.photos");
  const { id, state } = photo;
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id,
    disabled: state !== "ready",
  });
  const last = list.photos.length - 1;
  return (
    <PhotoTile
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      role="listitem"
      draggable={state === "ready"}
      // The browser's own drag would take the pointer away from the sorter.
      onDragStart={(event) => event.preventDefault()}
      style={{
        transform: CSS.Translate.toString(transform),
        transition,
        zIndex: isDragging ? 10 : undefined,
        touchAction: "manipulation",
      }}
      src={photo.src || undefined}
      alt={t("photo", { place: index + 1 })}
      state={state}
      progress={photo.progress}
      dragging={isDragging}
      badge={index === 0 && state === "ready" ? t("cover") : null}
      labels={{
        remove: t("remove"),
        earlier: t("earlier"),
        later: t("later"),
        retry: t("retry"),
        uploading: t("uploading"),
      }}
      onRemove={() => list.remove(id)}
      onEarlier={index > 0 ? () => list.move(index, index - 1) : undefined}
      onLater={index < last ? () => list.move(index, index + 1) : undefined}
      onRetry={state === "failed" && photo.file ? () => list.retry(id) : undefined}
    />
  );
}
