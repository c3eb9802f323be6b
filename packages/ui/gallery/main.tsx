import { createRoot } from "react-dom/client";
import { ToastProvider, TooltipProvider } from "../src/index.ts";
import { Controls } from "./controls.tsx";
import { Feedback } from "./feedback.tsx";
import { Shop } from "./shop.tsx";
import { Data } from "./data.tsx";

const root = document.querySelector("#root");
if (!root) throw new Error("No root element");
createRoot(root).render(
  <ToastProvider dismissLabel="Dismiss">
    <TooltipProvider>
      <Shop />
      <main className="page grid gap-16 py-16">
        <Controls />
        <Feedback />
        <Data />
      </main>
    </TooltipProvider>
  </ToastProvider>,
);
