# ---- ui/annotation_parts
f='ui/annotation_parts.cpp'
A(f,'Add a label','add_label'); A(f,'Labels','labels'); A(f,'Note','note'); A(f,'Evidence, source links, doubts…','note_hint')
R(f,'"Note changed"','Phrase::note_changed',note_changed='Note changed'); A(f,'Links','links')
R(f,'adds ? "Add a link" : "Link " + std::to_string(index + 1)','adds ? std::string(frame.say(Phrase::add_link)) : frame.say(Phrase::link_of_number, {frame.number(index + 1)})',add_link='Add a link',link_of_number='Link {0}')
R(f,'"Links changed"','Phrase::links_changed',links_changed='Links changed')
R(f,'std::string_view title, const annotation::AnnotationId& id,','Phrase title, const annotation::AnnotationId& id,')
R(f,'[title = std::string(title), id, change','[title, id, change')
a=load('src/'+f); i=a.index('std::string provenance_of('); j=a.index('void draw_provenance(')
files['src/'+f]=a[:i]+'''std::string provenance_of(const language::Language& language, const annotation::Annotation& annotation,
                          std::string_view now) {
    const bool suggested = annotation.status == annotation::Status::suggested;
    const std::string by = annotation.creator.empty() ? std::string(language.say(Phrase::you)) : annotation.creator;
    if (!annotation.origin || annotation.origin->kind == annotation::OriginKind::person) {
        const std::string when = moment_words(language, annotation.created, now);
        if (when.empty()) return language.say(suggested ? Phrase::suggested_by : Phrase::marked_by, {by});
        return language.say(suggested ? Phrase::suggested_by_at : Phrase::marked_by_at, {by, when});
    }
    const annotation::Origin& origin = *annotation.origin;
    const bool by_rule = origin.kind == annotation::OriginKind::rule;
    std::string said = origin.name.empty()
                           ? std::string(language.say(by_rule ? Phrase::suggested_by_rule : Phrase::imported))
                           : language.say(by_rule ? Phrase::suggested_by_this_rule : Phrase::imported_from, {origin.name});
    if (origin.score) said += " " + language.say(Phrase::certainty_of_origin, {two_places(*origin.score)});
    if (!origin.why.empty()) said += " " + origin.why + (origin.why.ends_with('.') ? "" : ".");
    const std::string when = moment_words(language, annotation.modified, now);
    if (!suggested && !when.empty()) {
        const bool accepted = annotation.status == annotation::Status::accepted;
        said += " " + language.say(accepted ? Phrase::accepted_at : Phrase::rejected_at, {when});
    }
    return said;
}

'''+a[j:]
for k,v in dict(you='you',suggested_by='Suggested by {0}.',marked_by='Marked by {0}.',suggested_by_at='Suggested by {0}, {1}.',marked_by_at='Marked by {0}, {1}.',suggested_by_rule='Suggested by rule.',imported='Imported.',suggested_by_this_rule='Suggested by rule {0}.',imported_from='Imported from {0}.',certainty_of_origin='Certainty {0}.',accepted_at='Accepted, {0}.',rejected_at='Rejected, {0}.').items(): phrase(k,v)
R(f,'provenance_of(annotation, frame.workspace.now_text())','provenance_of(frame.workspace.language(), annotation, frame.workspace.now_text())')
A(f,'Accept','accept'); A(f,'Reject','reject')
R('ui/annotation_parts.h','std::string provenance_of(const annotation::Annotation& annotation, std::string_view now);','std::string provenance_of(const language::Language& language, const annotation::Annotation& annotation,\n                          std::string_view now);')
R('ui/annotation_parts.h','std::string_view title, const annotation::AnnotationId& id,','Phrase title, const annotation::AnnotationId& id,')
# ---- ui/article_marks
f='ui/article_marks.cpp'
a=load('src/'+f); i=a.index('std::string words_for('); j=a.index('ArticleMarks::ArticleMarks(')
files['src/'+f]=a[:i]+'''std::string words_for(const language::Language& language, const Document& document, const Annotation& annotation) {
    const annotation::Speaker* speaker = nullptr;
    if (const auto& id = annotation.speaker.value()) speaker = document.speaker(*id);
    std::string words;
    switch (annotation.kind) {
        case AnnotationKind::sentence:
            words = language.say(Phrase::sentence);
            break;
        case AnnotationKind::speaker:
            words = speaker == nullptr ? std::string(language.say(Phrase::speaker))
                                       : language.say(Phrase::speaker_named, {speaker->name});
            break;
        case AnnotationKind::cue:
            words = language.say(Phrase::cue);
            break;
        case AnnotationKind::claim:
            words = speaker != nullptr
                        ? language.say(Phrase::claim_by, {speaker->name})
                        : std::string(language.say(annotation::is_unfinished(annotation) ? Phrase::claim_unfinished
                                                                                         : Phrase::claim));
            break;
    }
    if (annotation.status == Status::suggested) words = language.say(Phrase::is_suggested, {words});
    return words;
}

'''+a[j:]
for k,v in dict(sentence='Sentence',speaker='Speaker',speaker_named='Speaker: {0}',cue='Cue',claim_by='Claim by {0}',claim_unfinished='Claim, unfinished',claim='Claim',is_suggested='{0}, suggested').items(): phrase(k,v)
R('ui/article_marks.h','std::string words_for(const annotation::Document& document,','std::string words_for(const language::Language& language, const annotation::Document& document,')
# ---- article_pointer, article_view
R('ui/article_pointer.cpp','"Drop the link on a speaker, a cue or another claim."','Phrase::drop_link_hint',drop_link_hint='Drop the link on a speaker, a cue or another claim.')
f='ui/article_view.cpp'
A(f,'Article','article')
# ---- articles_dialog
f='ui/articles_dialog.cpp'
R(f,'constexpr std::string_view remove_words = "Remove";\n',''); R(f,'constexpr std::string_view confirm_words = "Remove for good?";\n','')
R(f,'constexpr std::string_view paste_hint = "Or paste the text of an article, or drop a file, anywhere on this page.";\n','')
phrase('remove','Remove'); phrase('remove_for_good','Remove for good?'); phrase('paste_hint','Or paste the text of an article, or drop a file, anywhere on this page.')
R(f,'remove_words','frame_.say(Phrase::remove)'); R(f,'confirm_words','frame_.say(Phrase::remove_for_good)'); R(f,'paste_hint','frame_.say(Phrase::paste_hint)')
A(f,'Articles on this device','articles_on_device'); A(f,'None yet.','none_yet')
R(f,'counted(articles.size(), "article", "articles")','frame_.counted(Phrase::articles_counted, articles.size())',articles_counted=N('{0} article','{0} articles'))
A(f,'Open a file','open_file')
R(f,'article.title.empty() ? "Untitled article" : article.title','article.title.empty() ? std::string(frame_.say(Phrase::untitled_article)) : article.title',untitled_article='Untitled article')
R(f,'(open ? "Open now · " : "Opened ") + date_words(article.opened)','frame_.say(open ? Phrase::open_since : Phrase::opened_on, {date_words(frame_.workspace.language(), article.opened)})',open_since='Open now · {0}',opened_on='Opened {0}')
# ---- chooser_view
f='ui/chooser_view.cpp'
R(f,'"Answers, " + with_thousands(chooser_.choices.size())','frame_.counted(Phrase::answers_counted, chooser_.choices.size())',answers_counted=N('{0} answer','{0} answers'))
A(f,'Nothing goes by that name.','nothing_by_that_name')
R(f,'choice.on ? "given already" : choice.detail','choice.on ? std::string(frame_.say(Phrase::given_already)) : choice.detail',given_already='given already')
# ---- claim_inspector
f='ui/claim_inspector.cpp'
R(f,'constexpr std::array<std::string_view, 4> quotations = {"direct", "mixed", "indirect", "own voice"};','constexpr std::array quotations = {Phrase::direct, Phrase::mixed, Phrase::indirect, Phrase::own_voice};',direct='direct',mixed='mixed',indirect='indirect',own_voice='own voice')
R(f,'constexpr std::array<std::string_view, 3> checkworthinesses = {"no", "low", "high"};','constexpr std::array checkworthinesses = {Phrase::checkworthy_no, Phrase::checkworthy_low, Phrase::checkworthy_high};',checkworthy_no='no',checkworthy_low='low',checkworthy_high='high')
R(f,'constexpr std::array<std::string_view, 3> certainties = {"asserted", "hedged", "denied"};','constexpr std::array certainties = {Phrase::asserted, Phrase::hedged, Phrase::denied};',asserted='asserted',hedged='hedged',denied='denied')
A(f,'Claim','claim'); A(f,'Remove claim','remove_claim'); A(f,'Speaker','speaker'); A(f,'Cue','cue'); A(f,'Which words say so?','which_words_say_so'); A(f,'Via','via'); A(f,'Within','within')
R(f,'''        std::string words = "none";
        look.tone = Tone::absent;
        const auto& cue''','''        std::string words(frame_.say(Phrase::no_cue_yet));
        look.tone = Tone::absent;
        const auto& cue''',no_cue_yet='none')
R(f,'''            words = "none";''','''            words = frame_.say(Phrase::no_via);''',no_via='none')
R(f,'''std::string words = "none";''','''std::string words(frame_.say(Phrase::no_claim_around));''',no_claim_around='none')
A(f,'Quotation','quotation'); A(f,'Check-worthy','checkworthy'); A(f,'Certainty','certainty')
R(f,'"Quotation changed"','Phrase::quotation_changed',quotation_changed='Quotation changed'); R(f,'"Check-worthiness changed"','Phrase::checkworthiness_changed',checkworthiness_changed='Check-worthiness changed'); R(f,'"Certainty changed"','Phrase::certainty_changed',certainty_changed='Certainty changed')
A(f,'Speaks after','speaks_after',); A(f,'Speaks next','speaks_next')
R(f,'with_thousands(count)','frame_.number(count)')
CL=N('{0} claim','{0} claims')
R(f,'counted(count, "claim", "claims")','frame_.counted(Phrase::claims_counted, count)',claims_counted=CL)
# ---- claims_list
f='ui/claims_list.cpp'
R(f,'constexpr std::array<std::string_view, 2> filters = {"all", "unfinished"};','constexpr std::array filters = {Phrase::all_claims, Phrase::unfinished_claims};',all_claims='all',unfinished_claims='unfinished')
A(f,'Claims','claims'); A(f,'Every claim has its answers.','every_claim_answered')
R(f,'counted(shown.size(), "claim", "claims")','frame_.counted(Phrase::claims_counted, shown.size())')
R(f,'counted(shown.size(), "unfinished claim", "unfinished claims")','frame_.counted(Phrase::unfinished_counted, shown.size())',unfinished_counted=N('{0} unfinished claim','{0} unfinished claims'))
R(f,'''key.empty() ? "Select words in the article and mark them as a claim."
                           : "Select words in the article, then press " + key + " to mark a claim.")''','''key.empty() ? std::string(frame_.say(Phrase::how_to_mark_claim))
                           : frame_.say(Phrase::key_to_mark_claim, {key}))''',how_to_mark_claim='Select words in the article and mark them as a claim.',key_to_mark_claim='Select words in the article, then press {0} to mark a claim.')
A(f,'Show','show_claims'); phrase('show_claims','Show')
R(f,'suggested ? about + ", suggested" : about','suggested ? frame_.say(Phrase::is_suggested, {about}) : about')
R(f,'"which words say so?" : ""','frame_.say(Phrase::which_words_say_so) : std::string_view()')
A(f,'suggested','suggested')
# ---- find_bar
f='ui/find_bar.cpp'
R(f,'return "not found"','return std::string(frame.say(Phrase::not_found))',not_found='not found')
R(f,'return with_thousands(find.current + 1) + " of " + with_thousands(find.hits.size())','return frame.say(Phrase::number_of_all, {frame.number(find.current + 1), frame.number(find.hits.size())})',number_of_all='{0} of {1}')
A(f,'Find in the article','find_in_article'); A(f,'Close','close'); A(f,'Next','next'); A(f,'Previous','previous'); A(f,'Find','find'); A(f,'Close find','close_find'); A(f,'‹','previous_sign'); A(f,'›','next_sign')
# ---- footer
f='ui/footer.cpp'
R(f,'''    std::string_view other;
    std::string_view words;
};''','''    std::string_view other;
    Phrase words;
};''')
for lit,k in [('next, previous','hint_next_previous'),('accept','hint_accept'),('reject','hint_reject'),('claim','hint_claim'),('speaker','hint_speaker'),('cue','hint_cue'),('link','hint_link'),('find','hint_find'),('commands','hint_commands')]:
    R(f,f'"{lit}"}}',f'Phrase::{k}}}',**{k:lit})
R(f,'ShownHint made{{}, hint.words, 0};','ShownHint made{{}, frame_.say(hint.words), 0};')
R(f,'frame_.text.width(hint.words, style()));\n        return made','frame_.text.width(made.words, style()));\n        return made')
R(f,'''            const std::string_view name = language_name(*language);
            if (!name.empty()) about += " · " + std::string(name);''','''            const std::string name = frame_.workspace.language_name(*language);
            if (!name.empty()) about += " · " + name;''')
R(f,'counted(document->article().text.size().value, "character", "characters")','frame_.counted(Phrase::characters_counted, document->article().text.size().value)',characters_counted=N('{0} character','{0} characters'))
R(f,'counted(overview.suggestions(), "suggestion left", "suggestions left")','frame_.counted(Phrase::suggestions_counted, overview.suggestions())',suggestions_counted=N('{0} suggestion left','{0} suggestions left'))
R(f,'#include "ui/language_names.h"\n','')
A(f,'Keys and facts','keys_and_facts')
# ---- header
f='ui/header.cpp'
R(f,'constexpr std::string_view take_over_words = "Take over";\n\n','')
R(f,'take_over_words','frame_.say(Phrase::take_over)',take_over='Take over')
R(f,'{"Saved on this device", "Saved", ""','{frame.say(Phrase::saved_on_device), frame.say(Phrase::saved), ""',saved_on_device='Saved on this device',saved='Saved')
R(f,'{"Saving…", "Saving…", ""','{frame.say(Phrase::saving), frame.say(Phrase::saving), ""',saving='Saving…')
R(f,'why = "This device did not keep the last changes. Download them."','why = frame.say(Phrase::last_changes_not_kept)',last_changes_not_kept='This device did not keep the last changes. Download them.')
R(f,'{"Not saved on this device", "Not saved"','{frame.say(Phrase::not_saved_on_device), frame.say(Phrase::not_saved)',not_saved_on_device='Not saved on this device',not_saved='Not saved')
R(f,'{"Another tab edits this article", "Read only", "Here you can read it."','{frame.say(Phrase::another_tab_edits), frame.say(Phrase::read_only), std::string(frame.say(Phrase::here_read))',another_tab_edits='Another tab edits this article',read_only='Read only',here_read='Here you can read it.')
R(f,'''struct Safety {
    std::string words;
    std::string short_words;''','''struct Safety {
    std::string_view words;
    std::string_view short_words;''')
R(f,'''            const std::string reviewed = with_thousands(overview.reviewed_sentences());
            const std::string all = with_thousands(overview.sentences());
''','''            const std::string reviewed = frame.number(overview.reviewed_sentences());
            const std::string all = frame.number(overview.sentences());
''')
R(f,'reviewed + " of " + counted(overview.sentences(), "sentence reviewed", "sentences reviewed")','frame.say(Phrase::sentences_reviewed, {reviewed, all})',sentences_reviewed='{0} of {1} sentences reviewed')
R(f,'brief_progress_ = reviewed + " of " + all','brief_progress_ = frame.say(Phrase::number_of_all, {reviewed, all})')
R(f,'title_ = "Untitled article"','title_ = frame.say(Phrase::untitled_article)')
R(f,'return "Download"','return frame_.say(Phrase::download)',download='Download')
for lit,k in [('Undo','undo'),('Redo','redo'),('Open','open'),('More','more'),('Speakers','speakers'),('Help','help')]: A(f,lit,k)
R(f,'"Articles on this device: " + title_','frame_.say(Phrase::articles_on_device_now, {title_})',articles_on_device_now='Articles on this device: {0}')
R(f,'? safety_.words : safety_.more','? safety_.words : std::string_view(safety_.more)')
# ---- help
f='ui/help_dialog.cpp'
R(f,'constexpr std::string_view untitled = "More";','constexpr Phrase untitled = Phrase::group_more',group_more='More')
R(f,'constexpr Phrase untitled = Phrase::group_more','constexpr Phrase untitled = Phrase::group_more;')
R(f,'''struct Group {
    std::string title;''','''struct Group {
    Phrase title = untitled;''')
for lit,k in [('Mark','group_mark'),('Link','group_link'),('Judge','group_judge'),('Go','group_go'),('Undo','group_undo'),('Label','group_label'),('Sentences','group_sentences'),('Speakers','group_speakers'),('Articles','group_articles'),('See and find','group_see'),('Select','group_select'),('Caret','group_caret')]:
    R(f,f'", "{lit}"}}',f'", Phrase::{k}}}',**{k:lit})
R(f,'std::pair{"','std::pair<std::string_view, Phrase>{"')
R(f,'std::string group_of(','Phrase group_of('); R(f,'return std::string(untitled);','return untitled;'); R(f,'all.push_back({std::string(untitled), {}})','all.push_back({untitled, {}})')
R(f,'section(frame, column, group.title)','section(frame, column, frame.say(group.title))')
R(f,'place.bottom - place.top, command->title,','place.bottom - place.top, frame.say(command->title),')
R(f,'std::string(command->title) + (keys','std::string(frame.say(command->title)) + (keys')
A(f,'Commands and keys','commands_and_keys'); A(f,'More commands and keys','more_commands_and_keys')
# ---- inspector
f='ui/inspector.cpp'
A(f,'‹ All claims','back_to_all_claims'); A(f,'All claims','to_all_claims')
for lit,k in [('Speaker mention','speaker_mention'),('Names','names'),('About this speaker','about_speaker'),('Remove mention','remove_mention'),('Cue','cue'),('Claims with this cue','claims_with_cue'),('None yet. In a claim, choose it under Cue.','no_claims_with_cue'),('Remove cue','remove_cue'),('Inspector','inspector')]: A(f,lit,k)
R(f,'field_button(frame, frame.say(Phrase::names)','field_button(frame, "names"') if False else None
# ---- minimap, notices
A('ui/minimap.cpp','Overview of the article','overview'); A('ui/minimap.cpp','Go to a part of the article','go_to_part')
A('ui/notices.cpp','Dismiss','dismiss')
A('ui/dialog.cpp','Close','close')
# ---- outline
f='ui/outline.cpp'
A(f,'Article','article'); A(f,'Speakers','speakers'); A(f,'Sentence labels','sentence_labels')
R(f,'count == 1 ? "Whole text" : "Lead"','frame_.say(count == 1 ? Phrase::whole_text : Phrase::lead)',whole_text='Whole text',lead='Lead')
R(f,'counted(section.claims, "claim", "claims")','frame_.counted(Phrase::claims_counted, section.claims)')
R(f,'counted(boilerplate.size(), "line", "lines")','frame_.counted(Phrase::lines_counted, boilerplate.size())',lines_counted=N('{0} line','{0} lines'))
A(f,'Boilerplate','boilerplate'); A(f,'Nobody yet. Select a name, then press S.','nobody_yet')
R(f,'said.only_passes_on() ? speaker.name + " (via)" : speaker.name','said.only_passes_on() ? frame_.say(Phrase::speaker_via, {speaker.name}) : speaker.name',speaker_via='{0} (via)')
R(f,'''said.only_passes_on() ? "passes on " + counted(shown, "claim", "claims")
                                                         : counted(shown, "claim", "claims")''','''frame_.counted(said.only_passes_on() ? Phrase::passes_on_counted : Phrase::claims_counted, shown)''',passes_on_counted=N('passes on {0} claim','passes on {0} claims'))
A(f,'Edit','edit'); A(f,'Edit labels','edit_labels'); A(f,'None. Edit adds some.','no_sentence_labels')
SE=N('{0} sentence','{0} sentences')
R(f,'counted(count, "sentence", "sentences")','frame_.counted(Phrase::sentences_counted, count)',sentences_counted=SE)
R(f,'label.name.empty() ? "Unnamed" : std::string_view(label.name)','label.name.empty() ? frame_.say(Phrase::unnamed) : std::string_view(label.name)',unnamed='Unnamed')
A(f,'Article, speakers and labels','outline')
R(f,'with_thousands(','frame_.number(')
# ---- passages
f='ui/passages.cpp'
R(f,'SpokenBy spoken_by(const annotation::Document','SpokenBy spoken_by(const language::Language& language, const annotation::Document')
for lit,k in [('The reporter’s own voice','reporters_own_voice'),('Nobody is named','nobody_is_named'),('Whom does this name?','whom_does_this_name'),('Who says this?','who_says_this')]:
    R(f,f'"{lit}"}}',f'std::string(language.say(Phrase::{k}))}}',**{k:lit})
A(f,'suggested','suggested')
R('ui/passages.h','SpokenBy spoken_by(const annotation::Document','SpokenBy spoken_by(const language::Language& language, const annotation::Document')
for g in ['ui/claim_inspector.cpp','ui/claims_list.cpp']: R(g,'spoken_by(document_','spoken_by(frame_.workspace.language(), document_')
R('ui/inspector.cpp','spoken_by(document','spoken_by(frame.workspace.language(), document')
# ---- rescue
f='ui/rescue_dialog.cpp'
R(f,'"and " + with_thousands(lines.size() - most_lines) + " more"','frame.counted(Phrase::and_more, lines.size() - most_lines)',and_more=N('and {0} more','and {0} more'))
A(f,'This file has faults','file_has_faults')
R(f,'''offer.possible ? "“" + offer.file_name +
                             "” cannot be read as it is, but something can be rescued. The file itself stays as it is."
                       : "“" + offer.file_name +
                             "” cannot be read, and nothing in it can be rescued. The file itself stays as it is."''','''frame.say(offer.possible ? Phrase::something_can_be_rescued : Phrase::nothing_can_be_rescued, {offer.file_name})''',something_can_be_rescued='“{0}” cannot be read as it is, but something can be rescued. The file itself stays as it is.',nothing_can_be_rescued='“{0}” cannot be read, and nothing in it can be rescued. The file itself stays as it is.')
R(f,'constexpr std::string_view rescue = "Open what can be rescued"','const std::string_view rescue = frame.say(Phrase::open_rescued)',open_rescued='Open what can be rescued')
R(f,'constexpr std::string_view leave = "Leave it"','const std::string_view leave = frame.say(Phrase::leave_it)',leave_it='Leave it')
A(f,'What is wrong','what_is_wrong'); A(f,'What can be rescued','what_can_be_rescued'); A(f,'What would be lost','what_would_be_lost')
# ---- selection_bar
f='ui/selection_bar.cpp'
for lit,k in [('Claim','claim'),('Speaker','speaker'),('Cue','cue'),('Add part','add_part'),('Via','via'),('Link','link'),('Label…','label_more')]:
    R(f,f'Entry{{"{lit}"',f'Entry{{Phrase::{k}',**{k:lit})
A(f,'Selected words','selected_words')
# ---- sentence_inspector
f='ui/sentence_inspector.cpp'
A(f,'Labels','labels'); A(f,'There are no sentence labels. Edit adds some, in the left panel.','no_labels_for_sentence')
R(f,'label.key.empty() ? "" : "key " + label.key','label.key.empty() ? std::string() : frame.say(Phrase::with_key, {label.key})',with_key='key {0}')
R(f,'label.name.empty() ? "Unnamed" : std::string_view(label.name)','label.name.empty() ? frame.say(Phrase::unnamed) : std::string_view(label.name)')
A(f,'Where it begins and ends','where_it_ends'); A(f,'Merge with next','merge_with_next'); A(f,'Split at caret','split_at_caret'); A(f,'Sentence','sentence')
R(f,'"Worth checking: " + std::to_string(percent) + " %"','frame.say(Phrase::worth_checking, {frame.number(percent)})',worth_checking='Worth checking: {0} %')
A(f,'Remove sentence','remove_sentence')
# ---- speaker_inspector
f='ui/speaker_inspector.cpp'
A(f,'Speaker','speaker')
R(f,'"Role", speaker_.role, "mayor of Port Ellery", "Role changed"','frame_.say(Phrase::role), speaker_.role, frame_.say(Phrase::role_hint), Phrase::role_changed',role='Role',role_hint='mayor of Port Ellery',role_changed='Role changed')
R(f,'"Links changed"','Phrase::links_changed')
R(f,'"name", "Name", speaker_.name, "Name", "Speaker renamed"','"name", frame_.say(Phrase::name), speaker_.name, frame_.say(Phrase::name), Phrase::speaker_renamed',name='Name',speaker_renamed='Speaker renamed')
A(f,'Kind','kind'); R(f,'"Kind changed"','Phrase::kind_changed',kind_changed='Kind changed'); A(f,'Also called','also_called'); A(f,'One name a line','also_called_hint'); R(f,'"Other names changed"','Phrase::other_names_changed',other_names_changed='Other names changed')
R(f,'std::string_view hint, std::string_view title, Put put','std::string_view hint, Phrase title, Put put')
R(f,'const auto list = [&](std::string_view one, std::string_view many,','const auto list = [&](Phrase phrase,')
R(f,'counted(of.size(), one, many)','frame_.counted(phrase, of.size())')
R(f,'list("claim", "claims",','list(Phrase::claims_counted,'); R(f,'list("mention", "mentions",','list(Phrase::mentions_counted,',mentions_counted=N('{0} mention','{0} mentions'))
A(f,'Not mentioned in this article yet.','not_mentioned_yet')
R(f,'constexpr std::string_view merge = "Same as another speaker…"','const std::string_view merge = frame_.say(Phrase::same_as_another)',same_as_another='Same as another speaker…')
R(f,'constexpr std::string_view remove = "Remove speaker"','const std::string_view remove = frame_.say(Phrase::remove_speaker)',remove_speaker='Remove speaker')
# ---- tagset
f='ui/tagset_dialog.cpp'
R(f,'''    std::string_view hex;
    std::string_view name;''','''    std::string_view hex;
    Phrase name;''')
for c in ['Blue','Orange','Green','Violet','Ochre','Teal','Rose','Grey']: R(f,f'", "{c}"}}',f'", Phrase::color_{c.lower()}}}',**{'color_'+c.lower():c})
R(f,'''    std::string_view title;
    std::string_view add;''','''    Phrase title;
    Phrase add;''')
for k,t,a_ in [('sentence','Labels of sentences','Add a sentence label'),('speaker','Labels of speakers','Add a speaker label'),('claim','Labels of claims','Add a claim label')]:
    R(f,f'"{t}", "{a_}"',f'Phrase::labels_of_{k}s, Phrase::add_{k}_label',**{f'labels_of_{k}s':t,f'add_{k}_label':a_})
A(f,'Labels','labels')
R(f,'ImGui::PushID(kind.title.data(), kind.title.data() + kind.title.size());','ImGui::PushID(static_cast<int>(kind.kind));')
R(f,'section(frame_, column_, kind.title)','section(frame_, column_, frame_.say(kind.title))'); R(f,'group.name = kind.title','group.name = frame_.say(kind.title)')
A(f,'Add','add'); R(f,'{}, kind.add)','{}, frame_.say(kind.add))')
R(f,'label.name = "New label"','label.name = workspace.language().say(Phrase::new_label)',new_label='New label')
A(f,'Remove','remove')
R(f,'"name", "Name", label.name, "Name"','"name", Phrase::name_of_label, label.name, frame_.say(Phrase::name)',name_of_label='Name of {0}')
R(f,'"key", "Key", label.key, "Key"','"key", Phrase::key_of_label, label.key, frame_.say(Phrase::key)',key_of_label='Key of {0}',key='Key')
R(f,'std::string_view key, std::string_view what,','std::string_view key, Phrase what,'); R(f,'std::string(what) + " of " + label.name','frame_.say(what, {label.name})')
R(f,'"description", "Description", label.description, "What it is for"','"description", Phrase::description_of_label, label.description, frame_.say(Phrase::description_hint)',description_of_label='Description of {0}',description_hint='What it is for')
R(f,'''        std::string name = "Remove " + label.name;
        if (used > 0) name += ", used " + counted(used, "time", "times");''','''        std::string name = frame_.say(Phrase::remove_named, {label.name});
        if (used > 0) name += ", " + frame_.counted(Phrase::used_counted, used);''',remove_named='Remove {0}',used_counted=N('used {0} time','used {0} times'))
R(f,'"Colour of " + label.name','frame_.say(Phrase::color_of_label, {label.name})',color_of_label='Colour of {0}')
# ---- app: annotate
f='app/commands_annotate.cpp'
for lit,k in [('Accepted','accepted'),('Marked already.','marked_already'),('Select some words first.','select_words_first'),('Claim marked','claim_marked'),('Claim marked. Who says it?','claim_marked_who'),('Passed on by them already.','via_already'),('Via marked','via_marked'),('Words added','words_added'),('Words taken off','words_taken_off'),('Sentence mark removed','sentence_removed'),('Speaker mark removed','mention_removed'),('Cue removed','cue_removed'),('Claim removed','claim_removed'),('Cue marked','cue_marked'),('Speaker marked','mention_marked')]: A(f,lit,k,'app')
L='workspace.language().say('
R(f,'(is_cue ? "Cue marked: " : "Speaker marked: ") + words',L+'is_cue ? Phrase::cue_marked_words : Phrase::mention_marked_words, {words})',cue_marked_words='Cue marked: {0}',mention_marked_words='Speaker marked: {0}')
R(f,'(is_cue ? "Cue marked and linked: " : "Linked to ") + words',L+'is_cue ? Phrase::cue_linked_words : Phrase::linked_to, {words})',cue_linked_words='Cue marked and linked: {0}',linked_to='Linked to {0}')
R(f,'"Passed on by " + words_for(*workspace.document(), mention)',L+'Phrase::passed_on_by, {words_for(*workspace.document(), mention)})',passed_on_by='Passed on by {0}')
f='app/commands_files.cpp'
R(f,'"Remove this article from the device, with all its annotations? This cannot be undone."','std::string('+L+'Phrase::forget_question))',forget_question='Remove this article from the device, with all its annotations? This cannot be undone.')
f='app/commands_link.cpp'
A(f,'Nobody is named','nobody_is_named','app'); A(f,'No cue','no_cue','app'); A(f,'Reporter’s own voice','own_voice_answered','app')
R(f,'"Quotation: " + std::string(annotation::name_of(value))',L+'quotation_words(value))'); R(f,'"Certainty: " + std::string(annotation::name_of(value))',L+'certainty_words(value))'); R(f,'"Check-worthy: " + std::string(annotation::name_of(value))',L+'checkworthy_words(value))')
f='app/commands_select.cpp'
A(f,'The whole article is selected.','all_selected','app'); A(f,'Copied.','copied','app')
f='app/commands_sentence.cpp'
A(f,'Sentence split','sentence_split','app'); A(f,'Sentences merged','sentences_merged','app')
f='app/commands_speaker.cpp'
R(f,'.name = "New speaker"','.name = std::string('+L+'Phrase::new_speaker))',new_speaker='New speaker'); A(f,'Speaker added','speaker_added','app')
f='app/commands_review.cpp'
for w,t in [('next_mark','No mark after this.'),('previous_mark','No mark before this.'),('next_unfinished','No unfinished claim after this.'),('previous_unfinished','No unfinished claim before this.'),('next_suggestion','No suggestion after this.'),('previous_suggestion','No suggestion before this.')]: A(f,t,'no_'+w,'app')
R(f,'const char* otherwise','Phrase otherwise')
R(f,'std::string_view kind_in_words(','Phrase kind_in_words('); R(f,'''            return "Claim";
    }
    return {};''','''            return Phrase::claim;
    }
    return Phrase::claim;''')
for k in ['Sentence','Speaker','Cue']: R(f,f'return "{k}"',f'return Phrase::{k.lower()}')
R(f,'''std::string(kind_in_words(changed.kind)) + (status == Status::accepted ? " accepted" : " rejected")''',L+'status == Status::accepted ? Phrase::kind_accepted : Phrase::kind_rejected,\n                                {workspace.language().say(kind_in_words(changed.kind))})',kind_accepted='{0} accepted',kind_rejected='{0} rejected')
R(f,'''    std::string words(kind_in_words(mark->kind));
    if (mark->status == Status::suggested) words += ", suggested";
''','''    const language::Language& language = workspace.language();
    std::string words(language.say(kind_in_words(mark->kind)));
    if (mark->status == Status::suggested) words = language.say(Phrase::is_suggested, {words});
''')
f='app/commands_view.cpp'
R(f,'next == "auto" ? "Light or dark as the system is" : next == "light" ? "Light" : "Dark"','next == "auto" ? Phrase::theme_auto : next == "light" ? Phrase::theme_light : Phrase::theme_dark',theme_auto='Light or dark as the system is',theme_light='Light',theme_dark='Dark')
R(f,'"Text size " + std::to_string(size) + " per cent"',L+'Phrase::text_size, {std::to_string(size)})',text_size='Text size {0} per cent')
# ---- chooser
f='app/chooser.cpp'
R(f,'''    std::string_view title;
    std::string_view hint;''','''    Phrase title;
    Phrase hint;''')
for t,k in [('Who says this?','who_says_this'),('Who is this?','who_is_this'),('Which words attribute it?','which_words_attribute'),('Who passes it on?','who_passes_on'),('Which claim is it within?','which_claim_around'),('Which label?','which_label'),('What do you want to do?','what_to_do'),('Which article?','which_article'),('Who is it the same as?','who_is_the_same')]: R(f,f'.title = "{t}"',f'.title = Phrase::{k}',**{k:t})
for t,k in [('Type a name','type_a_name'),('Type to filter','type_to_filter'),('Type to filter, or a new name','type_or_new_name')]: R(f,f'.hint = "{t}"}}',f'.hint = Phrase::{k}}}',**{k:t})
R(f,'''            return {.title = Phrase::who_is_the_same, .hint = Phrase::type_a_name};
    }
    return {};''','''            return {.title = Phrase::who_is_the_same, .hint = Phrase::type_a_name};
        case ChooserPurpose::language:
            break;
    }
    return {.title = Phrase::which_language, .hint = Phrase::type_to_filter};''',which_language='Which language?')
R(f,'std::string(question.title)','std::string(state.language.say(question.title))'); R(f,'std::string(question.hint)','std::string(state.language.say(question.hint))')
R(f,'"Linked to " + name',L+'Phrase::linked_to, {name})'); R(f,'"New label " + name',L+'Phrase::new_label_named, {name})',new_label_named='New label {0}')
for t,k in [('Nobody is named','nobody_is_named'),('No cue','no_cue'),('Nobody passes it on','nobody_passes_on'),('Within no other claim','within_none')]: A(f,t,k,'app')
R(f,'choice.on ? "No more passed on by " + choice.title : "Passed on by " + choice.title',L+'choice.on ? Phrase::no_more_via : Phrase::passed_on_by, {choice.title})',no_more_via='No more passed on by {0}')
R(f,'purpose != ChooserPurpose::command && purpose != ChooserPurpose::article','purpose != ChooserPurpose::command && purpose != ChooserPurpose::article && purpose != ChooserPurpose::language')
R(f,'purpose == ChooserPurpose::command || purpose == ChooserPurpose::article;','purpose == ChooserPurpose::command || purpose == ChooserPurpose::article ||\n                               purpose == ChooserPurpose::language;')
R(f,'''    if (closed.purpose == ChooserPurpose::article) return''','''    if (closed.purpose == ChooserPurpose::language) return workspace.choose_language(choice.value);
    if (closed.purpose == ChooserPurpose::article) return''')
R('app/chooser.h','''    merge_speaker,  ///< which''','''    language,       ///< which language the app speaks
    merge_speaker,  ///< which''')
