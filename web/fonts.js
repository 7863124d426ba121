// Fonts: the families of src/layout/measure.h, in its order, from fonts that systems have.

export const families = [
    'system-ui, Inter, "Noto Sans", sans-serif',
    'Charter, "Source Serif 4", "Noto Serif", "DejaVu Serif", Georgia, serif',
    '"Source Sans 3", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif',
    'OpenDyslexic, "Atkinson Hyperlegible", Lexend, "Comic Sans MS", Verdana, "DejaVu Sans", sans-serif',
    'ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
];
