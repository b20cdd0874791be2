import { BackupCodeList } from "mfa-ui/standalone";
import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { type Blocker, HoldNavigation } from "./examples/hold-navigation";

/** An app of two pages. The one with the backup codes holds the router while they wait to be saved. */
export function TwoPages(): ReactNode {
  const [page, setPage] = useState<Page>("Security");
  const [wanted, setWanted] = useState<Page | null>(null);
  const held = useRef(false);
  return (
    <Router.Provider value={{ wanted, held, setPage, setWanted }}>
      <div className="stack">
        <nav className="row" aria-label="Pages">
          {(["Security", "Home"] as const).map((name) => (
            <button
              aria-current={page === name ? "page" : undefined}
              key={name}
              onClick={() => (held.current ? setWanted(name) : setPage(name))}
              type="button"
            >
              {name}
            </button>
          ))}
        </nav>
        <h2>{page}</h2>
        {page === "Security" && (
          <>
            <HoldNavigation useBlocker={useBlocker} />
            <BackupCodeList />
          </>
        )}
      </div>
    </Router.Provider>
  );
}

/** A router's hook that holds it, as small as can be. */
function useBlocker(hold: boolean): Blocker {
  const router = useContext(Router);
  if (!router) throw new Error("There is no router.");
  const { wanted, held, setPage, setWanted } = router;
  useEffect(() => {
    held.current = hold;
    return () => {
      held.current = false;
    };
  }, [held, hold]);
  if (wanted === null) return { state: "unblocked" };
  const proceed = (): void => {
    setPage(wanted);
    setWanted(null);
  };
  return { state: "blocked", proceed, reset: () => setWanted(null) };
}

type Page = "Security" | "Home";

const Router = createContext<{
  readonly wanted: Page | null;
  readonly held: RefObject<boolean>;
  setPage(page: Page): void;
  setWanted(page: Page | null): void;
} | null>(null);
