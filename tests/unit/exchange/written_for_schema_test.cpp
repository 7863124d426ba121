// Not a test of its own: tests/schema asks for files of random documents, as our writer writes them.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "annotation/random_document.h"
#include "exchange/sayso_json.h"

using namespace sayso;

TEST_CASE("random documents are written for the test of the schema") {
    const char* const folder = std::getenv("SAYSO_RANDOM_DOCUMENTS_FOLDER");
    if (folder == nullptr) return;
    for (std::uint32_t seed = 1000; seed < 1100; ++seed) {
        tests::RandomDocument random(seed);
        const annotation::Document document = random.document(1 + random.below(150), random.below(60));
        std::ofstream file(std::string(folder) + "/random-" + std::to_string(seed) + ".sayso.json", std::ios::binary);
        file << exchange::write_sayso_json(document);
        CHECK(file.good());
    }
}
