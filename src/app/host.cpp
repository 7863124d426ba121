#include "app/host.h"

namespace sayso::app {

std::string failure_words(const language::Language& language, const HostFailure& failure) {
    switch (failure.cause) {
        case HostFailure::Cause::refused:
            return std::string(language.say(Phrase::failure_refused));
        case HostFailure::Cause::full:
            return std::string(language.say(Phrase::failure_full));
        case HostFailure::Cause::older_tab:
            return std::string(language.say(Phrase::failure_older_tab));
        case HostFailure::Cause::too_large:
            return language.say(Phrase::failure_too_large, {failure.message});
        case HostFailure::Cause::too_deep:
            return language.say(Phrase::failure_too_deep, {failure.message});
        case HostFailure::Cause::storage:
            return language.say(Phrase::failure_storage, {failure.message});
        case HostFailure::Cause::too_slow:
        case HostFailure::Cause::broken:
        case HostFailure::Cause::cancelled:
            break;
    }
    return failure.message;
}

}  // namespace sayso::app
