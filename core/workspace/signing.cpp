// Signing and taking back: what the person answered is written with what is sealed.
#include "core/base/part_views.h"
#include "core/workspace/impl.h"
#include "core/workspace/paper.h"
#include "core/workspace/statement.h"

#include <algorithm>

namespace cyd::workspace {

namespace {

constexpr std::string_view kHows[]
    = { "ink", "mark", "typed", "spoken", "witnessed", "seen", "declined", "unable", "account", "paper" };
bool blank(std::string_view text)
{
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

bool isThePerson(const Json& document, std::string_view by)
{
    return textAt(document, { "service_user", "person_id" }) == by;
}

//! Whoever of the plan has this name; empty: nobody.
std::string personNamed(const Json& document, const std::string& name)
{
    if (const auto people = document.find("people"); people != document.end() && people->is_array())
        for (const auto& person : *people)
            if (!name.empty() && textAt(person, { "name" }) == name)
                return textAt(person, { "person_id" });
    return {};
}

//! What the plan calls one of its people; empty: nobody has this id.
std::string nameOf(const Json& document, std::string_view personId)
{
    if (const auto people = document.find("people"); people != document.end() && people->is_array())
        for (const auto& person : *people)
            if (textAt(person, { "person_id" }) == personId)
                return textAt(person, { "name" });
    return {};
}

//! Why this request cannot be sealed, or nothing. `holder`: the person_id of whose vault this is.
Done checkRequest(const SignRequest& request, const Json& document, const std::string& holder)
{
    if (std::ranges::find(kHows, request.how) == std::end(kHows))
        return fail(Fault::Invalid, "sign.how");
    if (request.language != "cy" && request.language != "en")
        return fail(Fault::Invalid, "sign.language");
    const bool self = isThePerson(document, request.by);
    bool known = self;
    if (const auto people = document.find("people"); people != document.end() && people->is_array())
        known = known || std::ranges::any_of(*people, [&](const Json& person) {
            return textAt(person, { "person_id" }) == request.by;
        });
    if (request.by.empty() || !known || (request.how == "account" && (self || request.by != holder)))
        return fail(Fault::Invalid, "sign.who");
    const auto points = [&] {
        std::size_t count = 0;
        for (const auto& stroke : request.strokes)
            count += stroke.size();
        return count;
    }();
    if ((request.how == "ink" || request.how == "mark") && points == 0)
        return fail(Fault::Invalid, "sign.blank");
    if (request.how == "typed" && blank(request.words))
        return fail(Fault::Invalid, "sign.blank");
    if (request.how == "unable" && blank(request.reason)) // declining is complete without one
        return fail(Fault::Invalid, "sign.reason");
    if ((request.how == "spoken" || request.how == "witnessed") && blank(request.witness))
        return fail(Fault::Invalid, "sign.witness");
    const auto before = partsNotAgreed(document);
    const bool standing = std::ranges::all_of(request.agreeParts,
        [&](const std::string& part) { return std::ranges::find(before, partAbout(part)) != before.end(); });
    if (!standing || (!self && !request.agreeParts.empty()))
        return fail(Fault::Invalid, "sign.part");
    return {};
}

//! Whether this is an answer to the plan part by part.
bool answersParts(const SignRequest& request)
{
    return request.how != "unable" && request.how != "declined" && request.how != "seen";
}

//! The request as it is sealed: a "no" that stands is an exception, named or not.
SignRequest withStanding(SignRequest request, const Json& document)
{
    for (auto& part : request.exceptParts)
        part = partAbout(part);
    for (auto& part : request.agreeParts)
        part = partAbout(part);
    const auto in = [](const std::vector<std::string>& list, const std::string& part) {
        return std::ranges::find(list, part) != list.end();
    };
    if (isThePerson(document, request.by) && answersParts(request))
        for (const auto& part : partsNotAgreed(document))
            if (!in(request.agreeParts, part) && !in(request.exceptParts, part))
                request.exceptParts.push_back(part);
    return request;
}

//! The kinds that plan JSON v1 knows (samples: drawn_on_screen, account), and ours for the rest.
std::string kindFor(const std::string& how)
{
    if (how == "ink")
        return "drawn_on_screen";
    if (how == "mark")
        return "mark_on_screen";
    return how;
}

//! What the person's signature says of their agreement (involvement.agreement.state); empty: nothing.
std::string_view agreementOf(const SignRequest& request)
{
    if (request.how == "unable")
        return {};
    if (request.how == "declined")
        return "declined_to_sign";
    if (request.how == "seen")
        return "disagrees";
    if (!request.exceptParts.empty())
        return "agreed_in_part";
    return request.how == "spoken" ? "agreed_verbally" : "signed";
}

bool agrees(std::string_view state)
{
    return state == "signed" || state == "agreed_verbally" || state == "agreed_in_part";
}

bool isAgreed(std::string_view status)
{
    return status == "agreed" || status == "agreed_in_part";
}

using Edits = std::vector<std::pair<std::string, Json>>;

//! What the person's answer says of single parts, and of the outcomes of all others.
PartEdits partEdits(const SignRequest& request, const Json& document, std::int64_t atMs)
{
    PartEdits all;
    if (!isThePerson(document, request.by) || !answersParts(request))
        return all;
    const auto on = isoTime(atMs).substr(0, 10);
    const auto say = [&](const std::string& part, const char* state) {
        const auto one = answerPart(document, { part, state, request.by, on, request.language });
        all.removed.insert(all.removed.end(), one.removed.begin(), one.removed.end());
        all.added.insert(all.added.end(), one.added.begin(), one.added.end());
        all.changes.insert(all.changes.end(), one.changes.begin(), one.changes.end());
    };
    const auto standing = partsNotAgreed(document);
    for (const auto& part : request.exceptParts)
        if (std::ranges::find(standing, part) == standing.end()) // "not sure" stays "not sure"
            say(part, "disagrees");
    for (const auto& part : request.agreeParts)
        say(part, "agrees");
    std::ranges::sort(all.removed, std::ranges::greater()); // positions stay true
    const auto whole = agreedAsWhole(document, request.exceptParts);
    all.changes.insert(all.changes.end(), whole.begin(), whole.end());
    const auto states = areaStatesAfter(document, all.changes);
    all.changes.insert(all.changes.end(), states.begin(), states.end());
    return all;
}

//! What the plan is after the person's answer. One that the provider determined stays so until somebody says
//! otherwise (s.18(3)–(6) of the Measure); declining to sign says nothing of the plan.
void addStatus(Edits& edits, const Json& document, std::string_view state, const Json& on)
{
    const auto status = textAt(document, { "plan", "status" });
    if (agrees(state)) {
        edits.emplace_back("plan.agreed_on", on);
        if (status == "draft" || isAgreed(status))
            edits.emplace_back("plan.status", state == "agreed_in_part" ? "agreed_in_part" : "agreed");
    } else if (state != "declined_to_sign" && isAgreed(status)) {
        edits.emplace_back("plan.agreed_on", nullptr);
        edits.emplace_back("plan.status", "draft");
    }
}

//! Without those that say what the plan says already.
Edits changesOnly(const Edits& edits, const Json& document)
{
    Edits changes;
    for (const auto& [path, value] : edits) {
        auto at = "/" + path;
        std::ranges::replace(at, '.', '/');
        const Json::json_pointer pointer(at);
        if ((document.contains(pointer) ? document.at(pointer) : Json(nullptr)) != value)
            changes.emplace_back(path, value);
    }
    return changes;
}

//! What is written of the person's answer beside their signature. Nothing of an earlier answer stays.
Edits agreementEdits(
    const SignRequest& request, const Json& document, std::int64_t atMs, const std::string& recordedBy)
{
    const auto state = agreementOf(request);
    if (!isThePerson(document, request.by) || state.empty())
        return {};
    const Json on = isoTime(atMs).substr(0, 10);
    const auto& words = request.how == "spoken" ? request.words : request.reason;
    const auto orNull = [](const std::string& text) { return blank(text) ? Json(nullptr) : Json(text); };
    const std::string place = "involvement.agreement.";
    Edits edits { { place + "state", state }, { place + "recorded_on", on },
        { place + "recorded_by", orNull(recordedBy) }, { place + "words", orNull(words) },
        { place + "lang", blank(words) ? Json(nullptr) : Json(request.language) } };
    // Agreed on the day of the paper; written down today.
    addStatus(edits, document, state, request.how == "paper" ? Json(request.paper.on) : on);
    return changesOnly(edits, document);
}

} // namespace

std::uint32_t numberOf(const Json& document)
{
    const auto plan = document.find("plan");
    if (plan == document.end() || !plan->is_object())
        return 0;
    const auto number = plan->find("version");
    return number != plan->end() && number->is_number_unsigned() ? number->get<std::uint32_t>() : 0;
}

std::uint32_t versionToSeal(const Json& document, const std::vector<VersionView>& sealed)
{
    const auto current = numberOf(document);
    const auto last = sealed.empty() ? 0U : sealed.front().number;
    if (!sealed.empty() && sealed.front().changedSince == 0)
        return last;
    const bool draft = textAt(document, { "plan", "status" }) == "draft";
    return draft && current > last ? current : std::max(current, last) + 1;
}

Result<std::string> Workspace::holder(const PlanId& id) const
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const Json& document = (*loaded)->plan.document();
    const auto said = m->localJson("me", id.view());
    if (!said)
        return pass(said);
    if (*said && (*said)->is_string() && !nameOf(document, (*said)->get<std::string>()).empty())
        return (*said)->get<std::string>();
    if (auto named = personNamed(document, authorName(m->self())); !named.empty())
        return named;
    const auto names = m->localJson("me", {});
    if (!names)
        return pass(names);
    if (*names && (*names)->is_array())
        for (const auto& name : **names)
            if (name.is_string())
                if (auto named = personNamed(document, name.get<std::string>());
                    !named.empty() && !isThePerson(document, named))
                    return named;
    return std::string();
}

Done Workspace::setHolder(const PlanId& id, std::string_view personId)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const Json& document = (*loaded)->plan.document();
    const auto name = nameOf(document, personId);
    if (name.empty() || isThePerson(document, personId))
        return fail(Fault::Invalid, "sign.who");
    const auto known = m->localJson("me", {});
    if (!known)
        return pass(known);
    Json names = *known && (*known)->is_array() ? **known : Json::array();
    if (std::ranges::find(names, Json(name)) == names.end())
        names.push_back(name);
    if (auto done = m->putLocalJson("me", {}, names); !done)
        return done;
    return m->putLocalJson("me", id.view(), Json(std::string(personId)));
}

Result<VersionView> Workspace::sign(const PlanId& id, const SignRequest& request, std::string_view secret)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    auto& open = **loaded;
    const Json& document = open.plan.document();
    const auto known = this->holder(id);
    if (!known)
        return pass(known);
    const auto& holder = *known;
    if (auto done = checkRequest(request, document, holder); !done)
        return pass(done);
    if (!open.plan.conflicts().empty())
        return fail(Fault::Refused, "sign.conflict");
    if (open.waiting || open.newerOps)
        return fail(Fault::Refused, "sign.waiting");
    if (request.how == "account")
        if (auto done = m->confirm(secret); !done)
            return pass(done);

    if (request.how == "paper")
        if (auto done = paperFits(id, request.paper); !done)
            return pass(done);

    const auto earlier = versions(id);
    if (!earlier)
        return pass(earlier);
    const auto current = numberOf(document);
    const auto number = versionToSeal(document, *earlier);

    Statement statement;
    statement.plan = id;
    statement.number = number;
    statement.atMs = m->clock();
    if (!earlier->empty())
        statement.supersedes = earlier->front().record;
    for (const auto& [author, tip] : open.tips)
        if (tip.seq > 0)
            statement.heads.push_back(tip.id);
    for (const auto section : kPlanSections) {
        Statement::Part part { section, {}, {} };
        randomBytes(part.salt.data);
        part.digest = contentDigest(sectionOf(document, section), part.salt.view());
        statement.parts.push_back(part);
    }
    const auto answer = withStanding(request, document);
    statement.signer = answer;
    SignedStatement signedStatement { encode(statement), {} };
    signedStatement.signature = m->vault->sign(kVersionPrefix, signedStatement.statement);
    const auto payload = encode(signedStatement);
    if (payload.size() > record::kMaxPayload)
        return fail(Fault::Full, "record.payload");

    Json line = { { "by", request.by }, { "kind", kindFor(request.how) },
        { "signed_at", isoTime(statement.atMs) }, { "lang_shown", request.language },
        { "plan_version", number }, { "signed_content_hash", statement.digest().hex() } };
    if (!answer.exceptParts.empty())
        line["except_parts"] = answer.exceptParts;
    if (!request.reason.empty())
        line["reason"] = request.reason;
    if (!request.witness.empty())
        line["witness"] = request.witness;
    if (!request.words.empty())
        line["words"] = request.words;
    if (request.how == "paper")
        line.update(paperLine(request.paper, holder.empty() ? authorName(m->self()) : holder));
    // Whose vault it was, where the plan calls them otherwise.
    if (request.how == "account" && personNamed(document, authorName(m->self())) != request.by)
        line["account_name"] = authorName(m->self());

    auto answers = agreementEdits(answer, document, statement.atMs, holder);
    const auto parts = partEdits(answer, document, statement.atMs);
    answers.insert(answers.end(), parts.changes.begin(), parts.changes.end());
    const auto done = m->restoringOnFault(id, open, [&] {
        return m->journal->transact([&]() -> Done {
            const auto header = m->nextHeader(id, open, record::Type::Version, Section::Core);
            const auto sealed = m->vault->seal(header, payload);
            if (!sealed)
                return pass(sealed);
            if (auto kept = m->appendOwn(open, *sealed); !kept)
                return kept;
            if (number != current) {
                const auto edit = open.plan.set("plan.version", number);
                if (!edit)
                    return pass(edit);
                if (auto written = m->writeEdit(id, open, *edit); !written)
                    return written;
            }
            for (const auto& [path, value] : answers) {
                const auto answered = open.plan.set(path, value);
                if (!answered)
                    return pass(answered);
                if (auto written = m->writeEdit(id, open, *answered); !written)
                    return written;
            }
            for (const auto place : parts.removed) {
                const auto gone = open.plan.remove("involvement.parts." + std::to_string(place));
                if (!gone)
                    return pass(gone);
                if (auto written = m->writeEdit(id, open, *gone); !written)
                    return written;
            }
            for (const auto& part : parts.added) {
                const auto added = open.plan.add("involvement.parts", part);
                if (!added)
                    return pass(added);
                if (auto written = m->writeEdit(id, open, *added); !written)
                    return written;
            }
            // The line comes last: up to it, what follows a version is the signing's own (see versions()).
            const auto edit = open.plan.add("involvement.signatures", line);
            if (!edit)
                return pass(edit);
            if (auto written = m->writeEdit(id, open, *edit); !written)
                return written;
            // A signing is a statement at once, not only at the next exchange.
            if (auto attested = m->attestTip(id, open.tips[m->self()]); !attested)
                return attested;
            return m->writeCard(id, open);
        });
    });
    if (!done)
        return pass(done);
    const auto all = versions(id);
    if (!all)
        return pass(all);
    return all->front();
}

Done Workspace::takeBack(const PlanId& id, const RecordId& version, std::string_view reason)
{
    if (blank(reason))
        return fail(Fault::Invalid, "sign.reason");
    const auto all = versions(id);
    if (!all)
        return pass(all);
    const auto found = std::ranges::find(*all, version, &VersionView::record);
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto place = found == all->end()
        ? std::nullopt
        : lineOf((*loaded)->plan.document(), found->signature, isoTime(found->atMs), found->digest);
    if (!place)
        return fail(Fault::NotFound, "sign.unknown");
    const auto now = m->clock();
    if (now - found->atMs > kCoolingOffMs || !found->takenBackAt.empty())
        return fail(Fault::Refused, "sign.final");
    const auto& document = (*loaded)->plan.document();
    const auto line = "involvement.signatures." + std::to_string(*place);
    std::vector<FieldEdit> edits {
        { line + ".withdrawn_at", isoTime(now) },
        { line + ".withdrawn_reason", std::string(reason) },
    };
    // The person's newest answer is no answer any more; an older one was overtaken before.
    const auto newest = std::ranges::find_if(*all, [&](const VersionView& view) {
        return isThePerson(document, view.signature.by) && view.takenBackAt.empty();
    });
    const auto state = agreementOf(found->signature);
    if (newest == found && !state.empty()
        && textAt(document, { "involvement", "agreement", "state" }) == state) {
        Edits answer { { "involvement.agreement.state", nullptr },
            { "involvement.agreement.recorded_on", nullptr } };
        if (agrees(state)) // an agreement that is gone; a refusal that is gone brings none back
            addStatus(answer, document, {}, nullptr);
        for (const auto& [path, value] : changesOnly(answer, document))
            edits.push_back({ path, value });
    }
    return setAll(id, edits);
}

} // namespace cyd::workspace
