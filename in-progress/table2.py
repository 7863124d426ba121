W='language().say('
L='workspace.language().say('
# ---- choices
f='app/choices.cpp'
s=load('src/'+f)
import re as _re
s=s.replace('"New speaker “" + std::string(filter) + "”"','language.say(Phrase::new_speaker_named, {filter})')
s=s.replace('"New label “" + std::string(filter) + "”"','language.say(Phrase::new_label_quoted, {filter})')
for t,k in [('Nobody is named','nobody_is_named'),('No cue','no_cue'),('Nobody passes it on','nobody_passes_on'),('Within no other claim','within_none')]:
    assert f'nothing_choice("{t}"' in s
    s=s.replace(f'nothing_choice("{t}"',f'nothing_choice(language.say(Phrase::{k})'); phrase(k,t)
s=s.replace('Choice nothing_choice(std::string title, bool on) {\n    return {.meaning = Meaning::nothing, .value = {}, .title = std::move(title),','Choice nothing_choice(std::string_view title, bool on) {\n    return {.meaning = Meaning::nothing, .value = {}, .title = std::string(title),')
s=s.replace('void add_new_speaker(std::vector<Choice>& choices, const Document& document,','void add_new_speaker(const Language& language, std::vector<Choice>& choices, const Document& document,')
s=s.replace('add_new_speaker(choices, document, filter)','add_new_speaker(language, choices, document, filter)')
for fn in ['speakers_of_claim','speakers_of_mention','cues_of_claim','vias_of_claim','claims_around_claim','labels_for']:
    s=s.replace(f'std::vector<Choice> {fn}(const Document& document,',f'std::vector<Choice> {fn}(const Language& language, const Document& document,')
    s=s.replace(f'return {fn}(*document,',f'return {fn}(workspace.language(), *document,')
s=s.replace('using annotation::Speaker;\n','using annotation::Speaker;\nusing language::Language;\n',1)
s=s.replace("passes_filter(std::string(command.title) + ' ' + std::string(command.name), filter)","passes_filter(std::string(title) + ' ' + std::string(command.name), filter)")
s=s.replace('''        if (!command.applies(workspace)) continue;
''','''        if (!command.applies(workspace)) continue;
        const std::string_view title = workspace.language().say(command.title);
''')
s=s.replace('.title = std::string(command.title),','.title = std::string(title),')
s=s.replace('''}  // namespace

bool passes_filter(''','''std::vector<Choice> languages(const Workspace& workspace, std::string_view filter) {
    std::vector<Choice> choices;
    for (const language::Offered& each : language::offered_languages()) {
        add_if_passing(choices,
                       {.value = std::string(each.tag),
                        .title = std::string(each.name),
                        .detail = std::string(each.tag),
                        .color = {},
                        .on = each.tag == workspace.language().tag()},
                       filter);
    }
    return choices;
}

}  // namespace

bool passes_filter(''')
s=s.replace('''    const Document* const document = workspace.document();
    if (document == nullptr) return {};
    if (purpose == ChooserPurpose::merge''','''    if (purpose == ChooserPurpose::language) return languages(workspace, filter);
    const Document* const document = workspace.document();
    if (document == nullptr) return {};
    if (purpose == ChooserPurpose::merge''')
files['src/'+f]=s
phrase('new_speaker_named','New speaker “{0}”'); phrase('new_label_quoted','New label “{0}”')
# ---- workspace.cpp
f='app/workspace.cpp'
A(f,'This device did not keep the setting: it holds until you close the tab.','setting_not_kept','app')
R(f,'"The language could not be loaded: " + result.error().message','language.say(Phrase::language_not_loaded, {failure_words(language, result.error())})',language_not_loaded='The language could not be loaded: {0}')
R(f,'"The language could not be loaded: reload the page."','Phrase::language_outdated',language_outdated='The language could not be loaded: reload the page.')
R(f,'"The file was not saved: " + result.error().message',W+'Phrase::file_not_saved, {failure_words(language(), result.error())})',file_not_saved='The file was not saved. {0}')
R(f,'"Downloaded as “" + name + "”."',W+'Phrase::downloaded_as, {name})',downloaded_as='Downloaded as “{0}”.')
A(f,'Saved to the file that you chose.','saved_to_chosen','app'); A(f,'Saved to the same file again.','saved_again','app')
R(f,'"The file was not opened: " + file.error().message',W+'Phrase::file_not_opened, {failure_words(language(), file.error())})',file_not_opened='The file was not opened. {0}')
# ---- articles
f='app/workspace_articles.cpp'
A(f,'Another tab is editing this article.','another_tab_is_editing','app')
R(f,'"The article was not removed from this device: " + result.error().message',W+'Phrase::article_not_removed, {failure_words(language(), result.error())})',article_not_removed='The article was not removed from this device. {0}')
A(f,'Article removed from this device.','article_removed','app')
R(f,'''        const std::string what = file.name.empty() ? "The text" : "“" + file.name + "”";
        return say(Notice::Tone::error, what + " was not opened. " + unreadable->message);''','''        const std::string why =
            unreadable->message.empty() ? std::string(language().say(Phrase::file_without_text)) : unreadable->message;
        return say(Notice::Tone::error, file.name.empty() ? language().say(Phrase::text_not_opened, {why})
                                                          : language().say(Phrase::named_not_opened, {file.name, why}));''',file_without_text='There is no text in it.',text_not_opened='The text was not opened. {0}',named_not_opened='“{0}” was not opened. {1}')
A(f,'This file is open already, just as it is.','open_already','app')
A(f,'Another tab is editing this article now. Here you can read it.','another_tab_took_over','app')
R(f,'"The article could not be read from this device: " + result.error().message','language.say(Phrase::article_not_read, {failure_words(language, result.error())})',article_not_read='The article could not be read from this device. {0}')
R(f,'loading_failed(id, recovered.error().message)','loading_failed(id, std::string(language.say(recovered.error().message)))')
R(f,'offer_rescue("What this device kept",','offer_rescue(std::string(language.say(Phrase::what_device_kept)),',what_device_kept='What this device kept')
R(f,'std::string damage = recovered->damage;','const std::optional<Phrase> damage = recovered->damage;'); R(f,'if (damage.empty()) return;','if (!damage) return;'); R(f,'std::move(damage), "file.download"','*damage, "file.download"')
A(f,'Another tab is editing this article. Here you can read it.','another_tab_reads','app')
R(f,'"Opened: " + open->article().title','language.say(Phrase::opened_article, {open->article().title})',opened_article='Opened: {0}')
R(f,'''    const std::string count = std::to_string(faults.size()) + (faults.size() == 1 ? " fault" : " faults");
    workspace.announce(offer.file_name + " has " + count + ". Nothing was opened.");''','''    workspace.announce(
        language.say(Phrase::file_faulty, {offer.file_name, language.counted(Phrase::faults_counted, faults.size())}));''',faults_counted=N('{0} fault','{0} faults'),file_faulty='{0}: {1}. Nothing was opened.')
A(f,'Nothing was opened.','nothing_opened','app')
# ---- journal
f='app/journal.cpp'
R(f,'RecoveryFailure{"This device has only pieces of this article."}','RecoveryFailure{Phrase::only_pieces}',only_pieces='This device has only pieces of this article.')
R(f,'RecoveryFailure{"What this device kept of this article cannot be read."}','RecoveryFailure{Phrase::kept_unreadable}',kept_unreadable='What this device kept of this article cannot be read.')
A(f,'What could be undone, and perhaps the last changes, could not be read from this device.','history_unreadable','app')
A(f,'Some older changes can no longer be undone: this device has lost them.','history_incomplete','app')
A(f,'The last changes could not be read from this device; all before them are here.','last_changes_unreadable','app')
R('app/journal.h','''for a person; empty if all could. Then the journal must be folded before it goes on.
    std::string damage;''','''for a person. Then the journal must be folded before it goes on.
    std::optional<Phrase> damage;''')
R('app/journal.h','''struct RecoveryFailure {
    std::string message;''','''struct RecoveryFailure {
    Phrase message;''')
R('app/open_document.cpp','!recovered.damage.empty()','recovered.damage.has_value()')
# ---- opening
R('app/opening.cpp','UnreadableFile{"There is no text in it."}','UnreadableFile{}')
R('app/opening.h','''struct UnreadableFile {
''','''struct UnreadableFile {
    /// Empty: there is no text in it.
''')
# ---- editing
f='app/workspace_editing.cpp'
R(f,'std::string sentence_of(','Phrase sentence_of(')
R(f,'return "This browser does not let Sayso keep your work here. Download it before you close the tab."','return Phrase::not_kept_refused',not_kept_refused='This browser does not let Sayso keep your work here. Download it before you close the tab.')
R(f,'return "This device has no room left for your work. Download it before you close the tab."','return Phrase::not_kept_full',not_kept_full='This device has no room left for your work. Download it before you close the tab.')
R(f,'return "Your work is not being kept on this device. Download it before you close the tab."','return Phrase::not_kept',not_kept='Your work is not being kept on this device. Download it before you close the tab.')
A(f,'Another tab is editing this article. Take over to edit it here.','take_over_to_edit','app')
R(f,'"Undone: " + title',W+'Phrase::undone, {title})',undone='Undone: {0}'); R(f,'"Redone: " + title',W+'Phrase::redone, {title})',redone='Redone: {0}')
R(f,'''std::string_view Workspace::save_failure() const {
    if (save_state() != SaveState::failed) return {};
    return state_->open->failure()->message;''','''std::string Workspace::save_failure() const {
    if (save_state() != SaveState::failed) return {};
    return failure_words(language(), *state_->open->failure());''')
R('app/workspace.h','[[nodiscard]] std::string_view save_failure() const;','[[nodiscard]] std::string save_failure() const;')
R('ui/header.cpp','std::string why(workspace.save_failure());','std::string why = workspace.save_failure();')
A(f,'Your work is kept on this device again.','kept_again','app')
# ---- finding
f='app/workspace_finding.cpp'
R(f,'"“" + find->query + "” is not in this article."','language.say(Phrase::not_in_article, {find->query})',not_in_article='“{0}” is not in this article.')
R(f,'std::to_string(find->current + 1) + " of " + std::to_string(find->hits.size())','language.say(Phrase::number_of_all, {language.number(find->current + 1), language.number(find->hits.size())})')
# ---- requests
f='app/workspace_requests.cpp'
R(f,'return found == nullptr ? "nobody" : found->name;','return found == nullptr ? std::string(language.say(Phrase::nobody)) : found->name;',nobody='nobody')
R(f,'std::string name_of_speaker(const annotation::Document','std::string name_of_speaker(const language::Language& language, const annotation::Document')
R(f,'name_of_speaker(document,','name_of_speaker(language(), document,')
R(f,'const auto refuse = [&](const char* message)','const auto refuse = [&](Phrase message)')
for t,k in [('A claim’s source is a speaker in the text.','source_is_speaker'),('Only a cue can be linked as cue.','only_cue_as_cue'),('Cue linked','cue_linked'),('Only a speaker in the text can pass a claim on.','only_speaker_passes_on'),('A claim can stand only within a claim.','within_claim_only'),('A claim cannot stand within itself.','not_within_itself'),('Claim put within another','claim_put_within'),('A mark needs at least one character. To remove it, press Delete.','mark_needs_character'),('Ends moved','ends_moved'),('A speaker needs a name.','speaker_needs_name')]: A(f,t,k,'app')
R(f,'"Linked to " + name_of_speaker(language(), document, target->speaker)',W+'Phrase::linked_to, {name_of_speaker(language(), document, target->speaker)})')
R(f,'"Passed on by " + name_of_speaker(language(), document, target->speaker)',W+'Phrase::passed_on_by, {name_of_speaker(language(), document, target->speaker)})')
R(f,'"Merged " + gone->name + " into " + kept->name',W+'Phrase::merged_into, {gone->name, kept->name})',merged_into='Merged {0} into {1}')
R(f,'"Removed " + speaker->name',W+'Phrase::removed_named, {speaker->name})',removed_named='Removed {0}')
R(f,'"The key " + key + " is taken: “" + std::string(command->title) + "”."',W+'Phrase::key_taken, {key, language().say(command->title)})',key_taken='The key {0} is taken: “{1}”.')
R(f,'std::string title = "Label changed"','Phrase title = Phrase::label_changed',label_changed='Label changed'); R(f,'title = "Label added"','title = Phrase::label_added',label_added='Label added')
R(f,'"Removed the label " + label->name',W+'Phrase::label_removed, {label->name})',label_removed='Removed the label {0}')
R(f,'name + ": taken off"',W+'Phrase::taken_off, {name})',taken_off='{0}: taken off')
phrase('failure_refused','The browser does not allow it: a private window, perhaps, or a setting.'); phrase('failure_full','There is no room left for this page on this device.')
phrase('failure_older_tab','Another tab has an older Sayso open. Close it, then reload this one.'); phrase('failure_too_large','It is {0} MB large. Up to 256 MB can be opened here.'); phrase('failure_broken','The browser says: {0}')
phrase('command_view_language','Language')
