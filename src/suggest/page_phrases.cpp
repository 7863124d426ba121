// Phrases are parted by "|", and put in order once, so that a line is held against the few that begin as it does. A
// phrase counts where no letter goes on behind it, but for Chinese and Arabic.
#include "suggest/page_phrases.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <span>
#include <vector>

namespace sayso::suggest {

namespace {

/// Lines that say nothing else, numbers and marks aside; and lines made of nothing but these.
constexpr std::string_view labels =
    "share|tweet|facebook|twitter|whatsapp|email|e-mail|print|copy link|linkedin|reddit|telegram|pinterest|x|"
    "save|bookmark|menu|search|home|close|login|log in|sign in|subscribe|register|advertisement|advertising|"
    "sponsored|promoted|ad|ads|like|reply|report|comment|comments|no comments|follow|follow us|shares|next|"
    "previous|next article|previous article|loading|skip to content|skip to main content|skip to navigation|"
    "back to top|accept|accept all|reject all|decline|manage cookies|cookie settings|listen|"
    "listen to this article|min read|minute read|min|news|sport|sports|business|opinion|culture|weather|world|"
    "politics|video|videos|live|watch live|play|play video|source link|tags|topics|account|my account|"
    "add to cart|add to basket|buy now|checkout|in stock|free delivery|contact|about|about us|help|privacy|terms|"
    "cookies|careers|sections|all sections|read more|see more|show more|load more|more|teilen|drucken|merken|"
    "anzeige|werbung|kommentare|kommentar|anmelden|startseite|suche|menü|abonnieren|vorlesen|impressum|"
    "datenschutz|kontakt|agb|alle akzeptieren|ablehnen|merkzettel|in den warenkorb|wetter|politik|wirtschaft|"
    "kultur|zur startseite|mehr|mehr anzeigen|antworten|partager|imprimer|publicité|commentaires|commentaire|"
    "connexion|se connecter|s'abonner|accueil|rechercher|enregistrer|tout accepter|tout refuser|politique|"
    "économie|météo|répondre|écouter|mentions légales|voir plus|compartir|imprimir|publicidad|comentarios|"
    "iniciar sesión|suscríbete|suscribirse|inicio|buscar|guardar|aceptar|aceptar todo|rechazar|responder|"
    "escuchar|ver más|economía|política|deportes|cultura|aviso "
    "legal|分享|评论|广告|登录|注册|首页|搜索|打印|收藏|微信|微博|微信 微博|返回顶部|"
    "回复|点赞|更多|客户端|مشاركة|شارك|إعلان|تعليقات|التعليقات|طباعة|بحث|الرئيسية|تسجيل "
    "الدخول|القائمة|اشترك|فيسبوك|تويتر|"
    "واتساب|المزيد|رد|related|recommended|trending|most popular|privacy policy|terms of use|terms of service|"
    "cookie policy|datenschutzerklärung|politique de confidentialité|política de "
    "privacidad|订阅|热门|隐私政策|用户协议|"
    "سياسة الخصوصية|donate|view all|je m'abonne|minuten lesezeit|minutes de lecture|minutos de lectura|اتصل بنا|"
    "من نحن|link kopieren|copier le lien|copiar enlace";

/// How short lines begin that tell of other articles.
constexpr std::string_view more_begins =
    "related:|read more|read also|read next|see also|also read|more on|more from|more stories|most read|"
    "most viewed|popular now|you may also like|you might also like|what to read next|don't miss|don't miss:|"
    "editor's picks|top stories|latest news|latest stories|in other news|watch:|listen:|keep reading|up next|"
    "customers also|from our partners|from around the web|around the web|mehr zum thema|lesen sie auch|"
    "auch interessant|lesen sie mehr|weitere artikel|weitere themen|meistgelesen|das könnte sie auch|zum thema|"
    "mehr von|mehr aus|passend dazu|lire aussi|à lire aussi|sur le même sujet|à lire également|les plus lus|"
    "à découvrir|articles liés|voir aussi|plus d'articles|pour aller plus loin|lea también|lee también|"
    "te puede interesar|le puede interesar|más información|noticias relacionadas|lo más leído|"
    "artículos relacionados|más noticias|también te puede|相关阅读|相关新闻|推荐阅读|延伸阅读|猜你喜欢|更多新闻|اقرأ "
    "أيضا|اقرأ أيضاً|"
    "إقرأ أيضا|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|شاهد أيضا|قد يعجبك|related stories|related topics|"
    "related content|related coverage|related articles|related news|related posts|trending now|trending:|"
    "most popular stories|recommended for|recommended stories|recommended reading|people also read|"
    "people also viewed|verwandte artikel|articles similaires|المزيد من الأخبار|المزيد من المقالات|"
    "مقالات ذات صلة|más sobre este tema|ces articles peuvent|people are also|related to this story|"
    "das könnte sie interessieren";

/// How lines begin that ask or tell something of the page, whatever their length up to thirty words.
constexpr std::string_view notice_begins =
    "share this|share on|share via|sign up for|sign up to|sign up now|subscribe to our|subscribe to the|"
    "subscribe now|subscribe for|get our|get the latest|get the day's|get the best|get unlimited|"
    "join our newsletter|join the conversation|join the discussion|follow us|find us on|download our|"
    "download the app|already a subscriber|already have an account|support our|become a member|log in to|"
    "sign in to|create a free account|click here|tap here|scroll to continue|story continues below|"
    "article continues|continue reading|this article is for subscribers|to continue reading|"
    "you have reached your|you have read|unlock this|start your free|try our|enter your email|by signing up|"
    "by subscribing|by clicking|please enable|please check your|thank you for subscribing|enable javascript|"
    "this site uses|this website uses|we use cookies|we and our|we value your privacy|do you have a tip|"
    "got a tip|contact the reporter|send us|email us|last updated by|view comments|show comments|hide comments|"
    "sort by|free shipping|delivery within|add a comment|write a comment|you must be logged in|be the first to|"
    "report this|this post may contain|this article may contain|the views expressed|the opinions expressed|"
    "rate this|tag us on|did you make this|write to us|jetzt abonnieren|jetzt anmelden|melden sie sich|"
    "abonnieren sie|folgen sie uns|registrieren sie sich|wir verwenden cookies|diese website verwendet|"
    "diese webseite verwendet|mit ihrer zustimmung|bitte aktivieren|artikel anhören|artikel teilen|"
    "diesen artikel|weiterlesen mit|sie haben bereits|kommentar schreiben|lieferung in|abonnez-vous|"
    "inscrivez-vous|recevez|suivez-nous|partagez cet|partager cet|nous utilisons|ce site utilise|"
    "avec votre accord|en poursuivant|il vous reste|déjà abonné|cet article est réservé|connectez-vous|réagir à|"
    "téléchargez notre|la suite après|livraison sous|suscríbete a|suscríbase|regístrate|síguenos|síganos|"
    "comparte esta|compartir en|utilizamos cookies|este sitio|esta web utiliza|recibe en tu|reciba en su|"
    "para seguir leyendo|ya eres suscriptor|descarga nuestra|apúntate|envío "
    "en|本网站使用|扫描二维码|扫一扫|关注我们|下载客户端|下载app|"
    "责任编辑|编辑：|登录后|请登录|اشترك في|تابعنا|تابعونا|سجل الآن|نستخدم ملفات|يستخدم هذا الموقع|حمل التطبيق|حمّل "
    "التطبيق|"
    "للمزيد|شارك هذا|انضم إلى|أدخل بريدك|advertisement -|advertisement:|advertisement continues|have a story?|"
    "your email address|我们使用cookie|立即订阅|点击查看|点击下载|点击这里|subscribe|enjoying this|reading "
    "time|lesezeit|"
    "weiter nach der|temps de lecture|tiempo de lectura|suscríbete|sigue leyendo|阅读时间|阅读时长|وقت القراءة|"
    "تابع القراءة|this story was supported|this article was originally|leave us a tip|suggest a correction|"
    "ihre meinung|schreiben sie uns|écrivez-nous|escríbanos|weiterlesen nach|votre avis nous|signaler une erreur|"
    "be the first to know|diskutieren sie";

/// What stands somewhere in such lines, up to forty-five words, where nothing is in quotation marks.
constexpr std::string_view notice_parts =
    "cookie policy|our newsletter|to your inbox|in your inbox|straight to your|personalised ads|personalized ads|"
    "manage your preferences|your preferences|follow her on|follow him on|follow them on|follow us on|"
    "affiliate links|on twitter @|unsubscribe|ad blocker|visit(s) today|protected by recaptcha|cookies zu|"
    "cookie-richtlinie|unseren newsletter|unser newsletter|unserem newsletter|werbeblocker|widerrufen werden|"
    "notre newsletter|nos newsletters|dépôt de cookies|vous désabonner|política de cookies|nuestro boletín|"
    "nuestra newsletter|uso de cookies|de cookies para|darte de "
    "baja|版权归|浏览器cookie|使用cookie|cookie来|不代表本站|"
    "ملفات تعريف الارتباط|نشرتنا البريدية|النشرة البريدية|إلغاء الاشتراك|we use cookies|site uses cookies|"
    "use of cookies|our privacy policy|our terms of|terms of use and|privacy policy and terms|our privacy notice|"
    "to our terms|our newsletters|free articles this|free article this|support independent journalism|"
    "our independent journalism|join the conversation|unsere datenschutzerklärung|unserer datenschutzerklärung|"
    "notre politique de confidentialité|utilisation de cookies|nous et nos partenaires|nuestra política de|"
    "我们的隐私政策|《隐私政策》|سياسة الخصوصية الخاصة|(required)|is a contributing editor|user agreement and";

/// How lines begin below which there is nothing of the article.
constexpr std::string_view end_begins =
    "leave a reply|leave a comment|your email address will not be|source link|all rights reserved|copyright ©|"
    "copyright 19|copyright 20|© |©|(c) 20|all comments|post a comment|join the debate|filed under|tagged with|"
    "read the comments|comments are closed|cookie preferences|alle rechte vorbehalten|kommentar verfassen|"
    "schreiben sie einen kommentar|ihre e-mail-adresse wird nicht|alle kommentare|ihre meinung zum|"
    "tous droits réservés|laisser un commentaire|votre adresse e-mail ne sera|tous les commentaires|"
    "todos los derechos reservados|deja un comentario|deja una respuesta|tu dirección de correo|ver comentarios|"
    "版权所有|发表评论|网友评论|评论区|全部评论|جميع الحقوق محفوظة|اترك تعليقا|أضف تعليق|لن يتم نشر عنوان بريدك|حقوق "
    "النشر|"
    "visited 1|visited 2|visited 3|visited 4|visited 5|visited 6|visited 7|visited 8|visited 9";

/// Of all of a line, numbers aside, where the same is true.
constexpr std::string_view end_labels =
    "comments|comment|kommentare|commentaires|comentarios|评论|条评论|التعليقات|تعليقات";

constexpr std::string_view caption_begins =
    "photo:|photo by|photograph:|picture:|pictured:|image:|image source|image caption|image credit|file photo|file "
    "image|credit:|photo "
    "credit|illustration:|graphic:|"
    "foto:|bild:|bildquelle|symbolbild|grafik:|"
    "photo :|crédit photo|crédits :|image :|"
    "imagen:|fotografía:|crédito:|foto de archivo|"
    "图：|图为|图片来源|图/|摄影：|图源|"
    "صورة:|الصورة:|صورة أرشيفية|المصدر:";
constexpr std::string_view caption_parts =
    " © | photo: | photograph: | picture: | foto: | photo : | bild: |/getty images|/ getty images|via getty "
    "images|(getty "
    "images)|ap photo/|(ap "
    "photo|/reuters)|/afp)|/afp via|via "
    "ap)|[file photo|(file "
    "photo|handout/|/ handout|/epa|/shutterstock|/dpa|/ dpa|/picture alliance|(photo "
    "by|(photo:|(foto:|(crédit|(archivo)|（图|（摄|/新华社|新华社发";

template <typename Visit>
void for_each_phrase(std::string_view phrases, Visit visit) {
    while (!phrases.empty()) {
        const std::size_t length = std::min(phrases.find('|'), phrases.size());
        visit(phrases.substr(0, length));
        phrases.remove_prefix(std::min(length + 1, phrases.size()));
    }
}

constexpr std::size_t place_of(char byte) {
    return static_cast<unsigned char>(byte);
}

/// Phrases by their first byte.
class Beginnings {
  public:
    explicit Beginnings(std::string_view phrases) {
        for_each_phrase(phrases, [&](std::string_view phrase) { ++ends_[place_of(phrase.front())]; });
        for (std::size_t byte = 1; byte < ends_.size(); ++byte)
            ends_[byte] += ends_[byte - 1];
        phrases_.resize(ends_.back());
        auto next = ends_;
        for_each_phrase(phrases, [&](std::string_view phrase) { phrases_[--next[place_of(phrase.front())]] = phrase; });
    }

    /// Those with the first byte of `line`.
    [[nodiscard]] std::span<const std::string_view> like(std::string_view line) const {
        if (line.empty()) return {};
        const std::size_t byte = place_of(line.front());
        const std::size_t begin = byte == 0 ? 0 : ends_[byte - 1];
        return std::span(phrases_).subspan(begin, ends_[byte] - begin);
    }

  private:
    std::vector<std::string_view> phrases_;
    std::array<std::uint16_t, 256> ends_{};
};

/// Phrases of four bytes at least, by those.
class Parts {
  public:
    explicit Parts(std::string_view phrases) {
        for_each_phrase(phrases, [&](std::string_view phrase) {
            const std::uint32_t place = place_of_first(phrase);
            places_[place / 64] |= std::uint64_t{1} << (place % 64);
            phrases_.push_back(phrase);
            first_.push_back(first_of(phrase));
        });
    }

    /// Whether one of them stands somewhere in `line`. O(line) where few of its places look like the start of one.
    [[nodiscard]] bool any_in(std::string_view line) const {
        for (std::size_t at = 0; at + bytes_looked_at <= line.size(); ++at) {
            const std::uint32_t place = place_of_first(line.substr(at));
            if ((places_[place / 64] >> (place % 64) & 1U) == 0) continue;
            const std::uint32_t first = first_of(line.substr(at));
            for (std::size_t phrase = 0; phrase < phrases_.size(); ++phrase)
                if (first_[phrase] == first && line.substr(at).starts_with(phrases_[phrase])) return true;
        }
        return false;
    }

    static constexpr std::size_t bytes_looked_at = 4;

  private:
    static constexpr unsigned place_bits = 12;
    static std::uint32_t first_of(std::string_view bytes) {
        std::uint32_t first = 0;
        std::memcpy(&first, bytes.data(), bytes_looked_at);
        return first;
    }
    static std::uint32_t place_of_first(std::string_view bytes) {
        return first_of(bytes) * 0x9E3779B1U >> (32U - place_bits);
    }

    std::vector<std::string_view> phrases_;
    std::vector<std::uint32_t> first_;  // of each, its first four bytes
    std::array<std::uint64_t, (1U << place_bits) / 64> places_{};
};

constexpr bool are_long_enough(std::string_view phrases) {
    while (!phrases.empty()) {
        const std::size_t length = std::min(phrases.find('|'), phrases.size());
        if (length < Parts::bytes_looked_at) return false;
        phrases.remove_prefix(std::min(length + 1, phrases.size()));
    }
    return true;
}
static_assert(are_long_enough(caption_parts) && are_long_enough(notice_parts));

struct Phrases {
    Beginnings labels{suggest::labels}, end_labels{suggest::end_labels};
    Beginnings ends{end_begins}, more{more_begins}, notices{notice_begins}, captions{caption_begins};
    Parts in_captions{caption_parts}, in_notices{notice_parts};
};

const Phrases& known_phrases() {
    static const Phrases known;
    return known;
}

constexpr bool is_ascii_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

bool begins_with(std::string_view line, std::string_view phrase) {
    if (!line.starts_with(phrase)) return false;
    const bool word_goes_on =
        line.size() > phrase.size() && is_ascii_letter(phrase.back()) &&
        (is_ascii_letter(line[phrase.size()]) || static_cast<unsigned char>(line[phrase.size()]) >= 0xC3);
    return !word_goes_on;
}

bool begins_with_any(std::string_view line, const Beginnings& phrases) {
    return std::ranges::any_of(phrases.like(line), [&](std::string_view phrase) { return begins_with(line, phrase); });
}

bool is_any(std::string_view line, const Beginnings& phrases) {
    return std::ranges::find(phrases.like(line), line) != phrases.like(line).end();
}

/// What may stand around a label: marks, spaces, digits, and k or m behind digits.
constexpr std::string_view around_labels = " .,:;!()[]{}<>|/*+-_#0123456789";
constexpr std::array<std::string_view, 15> marks_around = {"•", "·", "›", "»", "«", "→",  "▶", "►",
                                                           "…", "–", "—", "✕", "×", "（", "）"};

constexpr bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

std::string_view without_marks(std::string_view line) {
    for (bool found = true; found && !line.empty();) {
        found = false;
        if (around_labels.contains(line.front())) {
            line.remove_prefix(1);
            found = true;
        } else if (around_labels.contains(line.back())) {
            line.remove_suffix(1);
            found = true;
        }
        // Each of these marks has more than one byte.
        if (line.empty() || (is_ascii(line.front()) && is_ascii(line.back()))) continue;
        for (const std::string_view mark : marks_around) {
            if (line.starts_with(mark)) line.remove_prefix(mark.size()), found = true;
            if (line.ends_with(mark)) line.remove_suffix(mark.size()), found = true;
        }
    }
    return line;
}

/// "1.2k shares", "5 min read": without the number.
std::string_view label_of(std::string_view line) {
    const bool counted = !line.empty() && line.front() >= '0' && line.front() <= '9';
    std::string_view label = without_marks(line);
    if (counted && (label.starts_with("k ") || label.starts_with("m "))) label = without_marks(label.substr(2));
    return label;
}

/// Whether the line is made of labels alone: "facebook twitter copy link", "home | news | sport".
bool is_row_of_labels(std::string_view line) {
    for (line = without_marks(line); !line.empty(); line = without_marks(line)) {
        std::size_t longest = 0;
        for (const std::string_view label : known_phrases().labels.like(line))
            if (label.size() > longest && begins_with(line, label)) longest = label.size();
        if (longest == 0) return false;
        line.remove_prefix(longest);
    }
    return true;
}

bool quotes(std::string_view line) {
    constexpr std::array<std::string_view, 8> marks = {"\"", "“", "”", "„", "«", "»", "「", "『"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return line.contains(mark); });
}

}  // namespace

PagePhrase page_phrase_in(std::string_view folded, std::size_t words) {
    if (words > 60) return PagePhrase::none;
    const Phrases& known = known_phrases();
    const std::string_view inside = without_marks(folded);
    const std::string_view label = label_of(folded);
    if (words <= 4 && is_any(label, known.end_labels) && label.size() != folded.size()) return PagePhrase::end;
    if (words <= 8 && !label.empty() && (is_any(label, known.labels) || is_row_of_labels(folded)))
        return PagePhrase::label;
    if (words <= 30) {
        if (begins_with_any(folded, known.ends) || begins_with_any(inside, known.ends)) return PagePhrase::end;
        const bool is_sentence = words > 8 && folded.ends_with('.');
        if (words <= 16 && !is_sentence && begins_with_any(inside, known.more)) return PagePhrase::more;
        if (begins_with_any(inside, known.notices)) return PagePhrase::notice;
    }
    if (begins_with_any(folded, known.captions) || known.in_captions.any_in(folded)) return PagePhrase::caption;
    if (words <= 45 && known.in_notices.any_in(folded) && !quotes(folded)) return PagePhrase::notice;
    return PagePhrase::none;
}

}  // namespace sayso::suggest
