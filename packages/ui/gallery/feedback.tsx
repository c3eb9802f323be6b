import { Copy, Flag, Pencil, Trash2 } from "lucide-react";
import { useEffect } from "react";
import {
  Accordion,
  Alert,
  Badge,
  Button,
  Dialog,
  DialogClose,
  EmptyState,
  ErrorState,
  Illustration,
  Menu,
  Popover,
  Sheet,
  Spinner,
  Tabs,
  Tooltip,
  useToast,
} from "../src/index.ts";

const tones = ["neutral", "outline", "live", "ember", "danger", "review", "success"] as const;
const alerts = ["neutral", "live", "success", "review", "ember", "danger"] as const;
const names = [
  "search",
  "bids",
  "chat",
  "listing",
  "watch",
  "box",
  "done",
  "broken",
  "offline",
] as const;
// ?open=dialog and the like, for a picture of what is closed at rest.
const opened = new URLSearchParams(location.search).get("open");

export function Feedback() {
  const toast = useToast();
  useEffect(() => {
    if (opened === "toast")
      toast.show({
        title: "You were outbid",
        description: "Pixel 8 Pro is now at $420.",
        tone: "ember",
        action: { label: "Bid again", onClick: () => {} },
        timeout: 0,
      });
    // Once, on load.
  }, []);
  return (
    <section className="grid gap-10">
      <h2 className="text-headline">Feedback</h2>
      <div className="flex flex-wrap gap-2">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone} dot={tone === "live"} size="md">
            {tone}
          </Badge>
        ))}
        <Spinner label="Loading" />
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        {alerts.map((tone) => (
          <Alert key={tone} tone={tone} title={`A ${tone} notice`}>
            You are 1.4 s behind. Bidding waits until you are back in step.
          </Alert>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Dialog
          defaultOpen={opened === "dialog"}
          title="Place a bid of $420?"
          description="A bid is binding. You can still withdraw a typing error within five minutes."
          closeLabel="Close"
          trigger={<Button variant="secondary">Dialog</Button>}
          footer={
            <>
              <DialogClose render={<Button variant="ghost">Cancel</Button>} />
              <Button variant="live">Bid $420</Button>
            </>
          }
        >
          <Alert tone="review">Your maximum is twice the usual price.</Alert>
        </Dialog>
        <Sheet
          defaultOpen={opened === "sheet"}
          title="Filters"
          closeLabel="Close"
          trigger={<Button variant="secondary">Sheet</Button>}
          footer={<Button block>Show 128 results</Button>}
        >
          <p>Facets go here.</p>
        </Sheet>
        <Menu
          trigger={<Button variant="secondary">Menu</Button>}
          items={[
            { id: "h", kind: "heading", label: "Listing" },
            { id: "e", label: "Edit", icon: <Pencil />, aside: "E" },
            { id: "c", label: "Copy link", icon: <Copy /> },
            { id: "f", label: "Report", icon: <Flag />, render: <a href="#f" /> },
            { id: "s", kind: "separator" },
            { id: "d", label: "Delete", icon: <Trash2 />, tone: "danger" },
          ]}
        />
        <Popover trigger={<Button variant="secondary">Popover</Button>} title="Buyer protection">
          Held until you accept.
        </Popover>
        <Tooltip content="Saved at 14:02">
          <Button variant="ghost">Tooltip</Button>
        </Tooltip>
        <Button variant="ghost" onClick={() => toast.show({ title: "Saved", tone: "success" })}>
          Toast
        </Button>
      </div>
      <div className="grid gap-10 lg:grid-cols-2">
        <Tabs
          aria-label="Details"
          items={[
            { value: "a", label: "Description", content: "Bought in 2024, always in a case." },
            { value: "b", label: "Bids", count: 23, content: "…" },
            { value: "c", label: "Questions", content: "…" },
          ]}
        />
        <Accordion
          defaultValue={["a"]}
          items={[
            {
              value: "a",
              title: "Shipping and pick-up",
              aside: "from $12",
              content: "Ships within two days, insured.",
            },
            { value: "b", title: "Returns", content: "…" },
          ]}
        />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <EmptyState
          illustration="search"
          title="Nothing found for “pixle 8”"
          description="Did you mean pixel 8?"
          action={
            <>
              <Button>Search for pixel 8</Button>
              <Button variant="secondary">Save this search</Button>
            </>
          }
        />
        <ErrorState
          title="This page did not load"
          description="It is our fault, not yours."
          action={<Button variant="secondary">Try again</Button>}
          reference="ref 8f2c-11"
        />
      </div>
      <div className="flex flex-wrap gap-6">
        {names.map((name) => (
          <Illustration key={name} name={name} className="h-20 w-25" />
        ))}
      </div>
    </section>
  );
}
