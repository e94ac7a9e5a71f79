import { readYaml, withYaml, withYamlAdded, type YamlPath, yamlAt } from '../yaml-text.ts';

/** One YAML file of the draft as its form sees it. */
export type YamlFileForm = {
  error: string | null;
  value: unknown;
  at: (path: YamlPath) => unknown;
  text: (path: YamlPath) => string;
  list: (path: YamlPath) => readonly unknown[];
  set: (path: YamlPath, value: unknown) => void;
  add: (path: YamlPath, value: unknown) => void;
};

export function yamlFileForm(text: string, onChange: (text: string) => void): YamlFileForm {
  const { value, error } = readYaml(text);
  const at = (path: YamlPath) => yamlAt(value, path);
  return {
    error,
    value,
    at,
    text: (path) => {
      const found = at(path);
      return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
    },
    list: (path) => {
      const found = path.length === 0 ? value : at(path);
      return Array.isArray(found) ? found : [];
    },
    set: (path, next) => onChange(withYaml(text, path, next)),
    add: (path, next) => onChange(withYamlAdded(text, path, next)),
  };
}
