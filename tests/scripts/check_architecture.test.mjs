// build-scripts/check-architecture: that it sees what it is there to see.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../build-scripts/check-architecture", import.meta.url));

/** What the check says of a src/ with these files. @param {Record<string, string>} files */
function check(files) {
    const source = mkdtempSync(join(tmpdir(), "sayso-architecture-"));
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(source, name)), { recursive: true });
        writeFileSync(join(source, name), text);
    }
    const { status, stdout } = spawnSync(script, [source], { encoding: "utf8" });
    rmSync(source, { recursive: true });
    return { status, stdout };
}

const once = "#pragma once\n";

test("a file may include what stands below it", () => {
    const { status } = check({ "text/utf8.h": once, "article/article.cpp": '#include "text/utf8.h"\n#include <vector>\n' });
    assert.equal(status, 0);
});

test("an include of what stands above is found, with its line", () => {
    const { status, stdout } = check({ "text/utf8.cpp": '\n#include "article/article.h"\n', "article/article.h": once });
    assert.equal(status, 1);
    assert.match(stdout, /^src\/text\/utf8\.cpp:2: includes article\/article\.h, but article stands above text$/m);
});

test("rooms on one floor do not know one another", () => {
    const { stdout } = check({ "annotation/a.cpp": '#include "layout/b.h"\n', "layout/b.h": once });
    assert.match(stdout, /layout stands beside annotation/);
});

test("only ui and web know Dear ImGui", () => {
    const { stdout } = check({ "app/a.cpp": "#include <imgui.h>\n", "ui/b.cpp": "#include <imgui.h>\n" });
    assert.match(stdout, /src\/app\/a\.cpp:1: .*only ui and web know Dear ImGui\narchitecture: 2 files, 1 faults/);
});

test("files that include one another in a circle are found", () => {
    const { stdout } = check({ "text/a.h": `${once}#include "text/b.h"\n`, "text/b.h": `${once}#include "text/a.h"\n` });
    assert.match(stdout, /src\/text\/a\.h includes src\/text\/b\.h includes src\/text\/a\.h/);
});

test("only web, language and suggest carry what the build embeds, only cli and training touch files", () => {
    const { stdout } = check({
        "suggest/a.cpp": '#include "generated/models.h"\n', "training/b.cpp": "#include <fstream>\n",
        "app/c.cpp": '#include "generated/models.h"\n#include <fstream>\n',
    });
    assert.match(stdout, /^src\/app\/c\.cpp:1: includes generated\/models\.h, but only web, language and suggest/m);
    assert.match(stdout, /src\/app\/c\.cpp:2: includes fstream, but only cli and training.*\narchitecture: 3 files, 2 faults/);
});

test("only markup parses HTML, and only the command line asks it to", () => {
    const { stdout } = check({
        "markup/page.h": `${once}#include <gumbo.h>\n`, "cli/a.cpp": '#include "markup/page.h"\n',
        "app/b.cpp": '#include "markup/page.h"\n', "cli/c.cpp": "#include <gumbo.h>\n",
    });
    assert.match(stdout, /^src\/app\/b\.cpp:1: includes markup\/page\.h, but only cli reads HTML/m);
    assert.match(stdout, /src\/cli\/c\.cpp:1: includes gumbo\.h, but only markup reads HTML\narchitecture: 4 files, 2 faults/);
});
