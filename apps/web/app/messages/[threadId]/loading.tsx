import { ThreadSkeleton } from "../../../components/chat/thread-skeleton.tsx";

export default ThreadSkeleton;
