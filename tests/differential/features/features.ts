/** What generated operations must exercise, and in how many of a thousand at least: about a third of what they do. */
export const features: readonly { readonly name: string; readonly perThousand: number }[] = Object.entries({
  'interface': 60, 'field of an interface': 60, 'union': 40, 'field of a union': 40, '@interfaceObject': 40, 'representation of an interface object': 40,
  'entity by reference': 200, 'one of several keys': 60, 'compound key': 8, 'nested key': 3, 'key that can\'t be asked by': 15, '@inaccessible': 1,
  '@requires': 90, '@requires with arguments': 25, '@requires within objects': 40, '@requires of what requires': 10, '@requires of an interface object': 15, '@requires of what an interface object adds': 3, 'error in a required field': 8,
  '@provides': 25, '@provides with arguments': 20, '@external': 120, '@override': 35, '@shareable': 80, 'value type': 50, 'list of lists': 120,
  'enum': 60, 'enum united for output': 50, 'enum argument': 20, 'enum cut down for input': 20, 'input object cut down to what all have': 40,
  'alias': 250, 'one name for several fields': 60, 'one name for one field with other arguments': 3,
  'fragment': 150, 'fragment in a fragment': 100, '@skip': 100, '@skip with a variable': 90, '@include': 150, '@include with a variable': 130, '@skip or @include by a default': 50, 'condition in the plan': 60,
  'variable': 180, 'variable by its default': 60, 'argument by its default': 50,
  'error': 90, 'null': 140, 'null that goes up': 40, 'null where none may be': 20, 'leaf of another kind': 2, 'entity that a subgraph doesn\'t know': 8, 'entity that a subgraph fails over': 4, 'subgraph that can\'t be reached': 50, 'other variables or data': 150,
  'mutation': 15, 'mutations in order': 30, 'entity by ID': 30, 'entity by Int': 12, 'entity by String': 25, 'federation 1 subgraph': 40,
}).map(([name, perThousand]) => ({ name, perThousand }));
