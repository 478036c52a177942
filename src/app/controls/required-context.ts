import { createContext, type Provider } from "preact";
import { useContext } from "preact/hooks";

/** A context without a default: what provides it, and the hook that reads it, which throws where nothing does. */
export function requiredContext<T>(name: string): [provider: Provider<T | null>, use: () => T] {
  const context = createContext<T | null>(null);
  const use = () => {
    const value = useContext(context);
    if (value === null) throw new Error(`invalid use: no ${name} around this part`);
    return value;
  };
  return [context.Provider, use];
}
