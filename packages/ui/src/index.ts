export { Accordion, type AccordionProps } from "./accordion.tsx";
export { Alert, type AlertProps } from "./alert.tsx";
export { Avatar, initials, type AvatarProps } from "./avatar.tsx";
export { Badge, type BadgeProps, type BadgeTone } from "./badge.tsx";
export { Breadcrumbs, type BreadcrumbsProps } from "./breadcrumbs.tsx";
export { Button, buttonStyles, type ButtonProps, type ButtonVariant } from "./button.tsx";
export { Card, type CardProps } from "./card.tsx";
export { CategoryIcon, type CategoryIconProps } from "./category-icon.tsx";
export { Checkbox, type CheckboxProps } from "./checkbox.tsx";
export { cn } from "./cn.ts";
export { Countdown, type CountdownLabels, type CountdownProps } from "./countdown.tsx";
export {
  countdownStage,
  EMBER_MS,
  shortTime,
  splitTime,
  URGENT_MS,
  type CountdownStage,
  type CountdownUnits,
} from "./countdown-parts.ts";
export { Dialog, DialogClose, type DialogProps } from "./dialog.tsx";
export { EmptyState, type EmptyStateProps } from "./empty-state.tsx";
export { ErrorState, type ErrorStateProps } from "./error-state.tsx";
export { Field, type FieldProps } from "./field.tsx";
export { Gallery, type GalleryImage, type GalleryLabels, type GalleryProps } from "./gallery.tsx";
export { GalleryZoom } from "./gallery-zoom.tsx";
export { IconButton, type IconButtonProps } from "./icon-button.tsx";
export { Illustration, type IllustrationName } from "./illustrations.tsx";
export { Input, type InputProps } from "./input.tsx";
export { KeyboardHint, type KeyboardHintProps } from "./keyboard-hint.tsx";
export { ListingCard, type ListingCardProps } from "./listing-card.tsx";
export { LiveDot, type LiveDotProps } from "./live-dot.tsx";
export { Menu, type MenuItem, type MenuProps } from "./menu.tsx";
export { MoneyInput, type MoneyInputProps } from "./money-input.tsx";
export { LoopMark, NameMark, type NameMarkProps } from "./name-mark.tsx";
export { Pagination, type PaginationProps } from "./pagination.tsx";
export {
  PhotoDrop,
  PhotoGrid,
  PhotoTile,
  type PhotoDropProps,
  type PhotoTileProps,
} from "./photo-grid.tsx";
export { Popover, PopoverClose, type PopoverProps } from "./popover.tsx";
export { Price, type PriceProps } from "./price.tsx";
export { RadioCards, type RadioCardOption, type RadioCardsProps } from "./radio-cards.tsx";
export { type RenderElement } from "./render-as.tsx";
export { Select, type SelectOption, type SelectProps } from "./select.tsx";
export { Sheet, SheetClose, type SheetProps } from "./sheet.tsx";
export { ListingCardSkeleton, Skeleton, type SkeletonProps } from "./skeleton.tsx";
export { SkipLink } from "./skip-link.tsx";
export { Slider, type SliderProps } from "./slider.tsx";
export { Sparkline, type SparklineProps } from "./sparkline.tsx";
export { Spinner, type SpinnerProps } from "./spinner.tsx";
export { Stat, type StatProps } from "./stat.tsx";
export { Switch, type SwitchProps } from "./switch.tsx";
export { TabLinks, type TabLinksProps } from "./tab-links.tsx";
export {
  Table,
  Td,
  Th,
  Tr,
  type TableProps,
  type TdProps,
  type ThProps,
  type TrProps,
} from "./table.tsx";
export { Tabs, type TabItem, type TabsProps } from "./tabs.tsx";
export { Textarea, type TextareaProps } from "./textarea.tsx";
export { THEME_KEY, ThemeScript } from "./theme-script.tsx";
export { ThemeToggle, type ThemeToggleProps } from "./theme-toggle.tsx";
export { ToastProvider, useToast, type ToastOptions, type ToastTone } from "./toast.tsx";
export { Tooltip, TooltipProvider, type TooltipProps } from "./tooltip.tsx";
export { useMediaQuery } from "./use-media-query.ts";
export { useTimeLeft } from "./use-time-left.ts";
