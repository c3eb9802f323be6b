import { RowsSkeleton } from "../../../components/account/rows-skeleton.tsx";

export default RowsSkeleton;
