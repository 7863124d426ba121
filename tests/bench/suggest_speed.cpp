// Times the passes that find who says what, over a stream of invented articles, and tells how much memory the stream
// takes from its first tenth to its end. One JSON object on a line. The same program natively and as WebAssembly. Time
// is the processor's, so that what else the machine does counts for little.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#include <emscripten/heap.h>
#else
#include <sys/resource.h>
#endif

#include "suggest/attributions.h"
#include "suggest/quotation_rules.h"
#include "suggest/read_block.h"

namespace {

using namespace sayso;

class Inventor {
  public:
    std::string article(std::size_t bytes) {
        std::string text;
        while (text.size() < bytes) {
            for (unsigned sentences = 1 + number(4); sentences > 0; --sentences) {
                text += sentence();
                text += sentences == 1 ? '\n' : ' ';
            }
        }
        return text;
    }

  private:
    unsigned number(unsigned below) {
        seed_ = seed_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<unsigned>(seed_ >> 33U) % below;
    }
    template <std::size_t count>
    std::string_view one_of(const std::array<std::string_view, count>& words) {
        return words[number(count)];
    }
    std::string sentence() {
        static constexpr std::array<std::string_view, 19> kinds = {
            "The R V that the N of the N Vd N.",
            "“We N the A N and V it in the N,” V F L, a R of the N.",
            "“The N is A,” the R V. “Nobody V the A N before the N.”",
            "The A N of the N was A in the N, and the N was not A.",
            "According to the R, the N was A; F L Vd no N.",
            "F L V the N would be A by Monday, although the R of the N V so.",
            "L, who was a R in the N, told the R that the A N and the N were A.",
            "It was the A N of the N in 2 years.",
            "\"It is a A N,\" L V. \"Who would N the N of a N?\"",
            "In the N, between the N and the N, the A N had been A for 30 days.",
            "The N of the N in the A N was A for the N, and there was no N of it in the A N this year.",
            "After the N, the A N went to the N with a N of N and another N, in which the N had been since the N.",
            "F L, 43, has been in the N of the N since 1998.",
            "There were 12 of them in the A N, most of them A, and the N of the N had its own N.",
            "Before that, the N had a A N, a N and a N.",
            "The N will meet in the N on Tuesday, with a N of 3.5 percent over the A N.",
            "Both the N and the A N of the N, with its N and its N, are among the N of the N.",
            "L went from the N to the N, and F L from the N to a A N in the N.",
            "Some R V the N, which F L had called “A and A,” was the N of the R.",
        };
        static constexpr std::array<std::string_view, 8> reports = {"said",   "added",   "announced", "believes",
                                                                    "warned", "claimed", "wrote",     "explained"};
        static constexpr std::array<std::string_view, 8> roles = {"mayor",    "spokeswoman", "minister", "officials",
                                                                  "analysts", "judge",       "police",   "director"};
        std::string text;
        for (const char letter : one_of(kinds)) {
            switch (letter) {
                case 'N':
                    text += word(0, false);
                    break;
                case 'A':
                    text += word(1000, false) + "al";
                    break;
                case 'F':
                case 'L':
                    text += word(letter == 'F' ? 2000 : 3000, true);
                    break;
                case 'R':
                    text += one_of(roles);
                    break;
                case 'V':
                    text += one_of(reports);
                    break;
                default:
                    text += letter;
            }
        }
        return text;
    }
    /// One of a thousand, the earlier ones more often, as words are.
    std::string word(unsigned kind, bool capital) {
        static constexpr std::array<std::string_view, 10> parts = {"ba", "ler", "min", "to", "res",
                                                                   "vi", "kon", "da",  "su", "ne"};
        unsigned which = kind + number(1 + number(1000));
        std::string made;
        for (; which > 0 || made.empty(); which /= 10)
            made += parts[which % 10];
        if (capital) made[0] = static_cast<char>(made[0] - 'a' + 'A');
        return made;
    }

    unsigned long long seed_ = 1;
};

#ifdef __EMSCRIPTEN__
// clock() would be the time on the wall.
EM_JS(double, processor_seconds, (), {
    const used = process.cpuUsage();
    return (used.user + used.system) / 1e6;
});
#else
double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}
#endif

std::size_t memory_in_use() {
#ifdef __EMSCRIPTEN__
    return emscripten_get_heap_size();
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
#endif
}

std::size_t attributions_of(const std::string& text, suggest::WordMemory& met) {
    const suggest::WordUse words(text);
    std::vector<suggest::ReadBlock> blocks;
    std::vector<std::vector<suggest::Attribution>> of_blocks;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const text::ByteRange line{text::ByteOffset{static_cast<std::uint32_t>(begin)},
                                   text::ByteOffset{static_cast<std::uint32_t>(end)}};
        blocks.push_back(
            suggest::read_block(text, article::BlockKind::paragraph, line, suggest::Language::english, words));
        of_blocks.push_back(suggest::attributions_in(text, blocks.back(), suggest::Language::english, met));
        begin = end + 1;
    }
    return suggest::continue_quotations(text, blocks, std::move(of_blocks)).size();
}

}  // namespace

int main(int count, char** arguments) {
    const double megabytes = count > 1 ? std::atof(arguments[1]) : 4;
    constexpr std::size_t article_bytes = 4000;
    const auto articles = static_cast<std::size_t>(megabytes * 1e6 / article_bytes) + 1;
    Inventor inventor;
    suggest::WordMemory met;  // kept from article to article, as `sayso suggest --jsonl` does
    attributions_of(inventor.article(article_bytes), met);  // what is made once
    std::size_t bytes = 0;
    std::size_t found = 0;
    std::size_t memory_at_first = 0;
    double seconds = 0;
    for (std::size_t number = 0; number < articles; ++number) {
        const std::string text = inventor.article(article_bytes);
        const double began = processor_seconds();
        found += attributions_of(text, met);
        seconds += processor_seconds() - began;
        bytes += text.size();
        if (number == articles / 10) memory_at_first = memory_in_use();
    }
    const std::size_t memory = memory_in_use();
    std::printf(R"({"bytes":%zu,"attributions":%zu,"seconds":%.4f,"memory":%zu,"growth":%zu})"
                "\n",
                bytes, found, seconds, memory, memory - memory_at_first);
    return found == 0 ? 1 : 0;
}
