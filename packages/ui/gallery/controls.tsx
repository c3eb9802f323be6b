import { Plus, Truck, Handshake } from "lucide-react";
import { useState } from "react";
import {
  Button,
  Checkbox,
  Field,
  IconButton,
  Input,
  KeyboardHint,
  MoneyInput,
  PhotoDrop,
  PhotoGrid,
  PhotoTile,
  RadioCards,
  Select,
  Slider,
  Switch,
  Textarea,
} from "../src/index.ts";
import { pictures } from "./pictures.ts";

const variants = ["primary", "secondary", "ghost", "danger", "live"] as const;
const photoLabels = {
  remove: "Remove",
  earlier: "Move earlier",
  later: "Move later",
  retry: "Try again",
  uploading: "Uploading",
};

export function Controls() {
  const [range, setRange] = useState<readonly number[]>([200, 650]);
  return (
    <section className="grid gap-10">
      <h2 className="text-headline">Controls</h2>
      <div className="flex flex-wrap items-center gap-3">
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            {variant}
          </Button>
        ))}
        <Button loading>Loading</Button>
        <Button disabled>Disabled</Button>
        <Button size="sm" iconStart={<Plus />}>
          Small
        </Button>
        <Button size="lg">Large</Button>
        <Button render={<a href="#l">Link</a>} variant="secondary" />
        <IconButton label="Add" icon={<Plus />} variant="primary" />
        <KeyboardHint keys={["⌘", "K"]} />
        <KeyboardHint keys={["G", "Q"]} joiner="then" />
      </div>
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="grid content-start gap-5">
          <Field label="Title" hint="Brand, model, storage, colour." aside="24 / 80">
            <Input defaultValue="Pixel 8 Pro, 256 GB, Bay" />
          </Field>
          <Field label="IMEI" error="The last digit does not fit: check the number.">
            <Input defaultValue="356938035643808" />
          </Field>
          <Field label="Starting price">
            <MoneyInput defaultValue={9900} />
          </Field>
          <Field label="Category">
            <Select
              placeholder="Choose one"
              options={[
                { value: "phones", label: "Phones" },
                { value: "laptops", label: "Laptops", hint: "With keyboard" },
              ]}
            />
          </Field>
          <Field label="Description" aside="optional">
            <Textarea placeholder="What should a buyer know?" />
          </Field>
          <Field label="Locked" disabled>
            <Input defaultValue="Not yours to change" />
          </Field>
        </div>
        <div className="grid content-start gap-7">
          <RadioCards
            legend="Condition"
            defaultValue="excellent"
            columns={2}
            options={[
              {
                value: "premium",
                label: "Premium",
                description: "Flawless, like on its first day.",
              },
              {
                value: "excellent",
                label: "Excellent",
                description: "Micro-scratches, not visible at 20 cm.",
              },
              { value: "good", label: "Good", description: "Not visible at 50 cm." },
              { value: "parts", label: "For parts", description: "Does not work.", disabled: true },
            ]}
          />
          <RadioCards
            legend="Delivery"
            options={[
              { value: "ship", label: "Ship it", icon: <Truck />, aside: "$12.00" },
              { value: "meet", label: "Meet up", icon: <Handshake />, aside: "Free" },
            ]}
          />
          <div>
            <Checkbox label="Unlocked" aside="128" defaultChecked />
            <Checkbox label="Carrier locked" aside="14" />
            <Checkbox label="All" indeterminate />
          </div>
          <Switch
            label="Outbid alerts"
            description="Within a second, here and by push."
            defaultChecked
          />
          <Switch label="Digest" />
          <Slider
            label="Price"
            value={range}
            onValueChange={setRange}
            min={0}
            max={1000}
            step={10}
            thumbLabels={["Lowest price", "Highest price"]}
            valueText={`$${range[0]} – $${range[1]}`}
          />
        </div>
      </div>
      <PhotoGrid>
        <PhotoTile
          src={pictures.phone}
          alt="Front"
          badge="Cover"
          labels={photoLabels}
          draggable
          onRemove={() => {}}
          onLater={() => {}}
        />
        <PhotoTile
          src={pictures.camera}
          alt="Back"
          labels={photoLabels}
          draggable
          onRemove={() => {}}
          onEarlier={() => {}}
          onLater={() => {}}
        />
        <PhotoTile
          src={pictures.console}
          alt="Edge"
          labels={photoLabels}
          state="uploading"
          progress={0.6}
        />
        <PhotoTile
          src={pictures.laptop}
          alt="Box"
          labels={photoLabels}
          state="failed"
          onRetry={() => {}}
          onRemove={() => {}}
        />
        <PhotoDrop label="Add photos" hint="Up to 12" />
      </PhotoGrid>
    </section>
  );
}
