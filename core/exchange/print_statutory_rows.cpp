// What of the plan stands in a row of the prescribed form.
#include "core/exchange/print_statutory.h"

#include <QDate>
#include <QStringList>

#include <algorithm>
#include <array>

namespace cyd::exchange {
namespace {

const Json& member(const Json& from, const std::string& key)
{
    static const Json kNone;
    if (!from.is_object())
        return kNone;
    const auto found = from.find(key);
    return found == from.end() ? kNone : *found;
}

QStringList namesIn(const std::string& path)
{
    return QString::fromStdString(path).split(u'.');
}

void quiet(Cell& cell)
{
    for (auto& piece : cell)
        piece.weight = Piece::Weight::Quiet;
}

//! Name, what they are, where they work, and the number to ring or that there is none.
Cell reached(Composer& c, const Json& id)
{
    auto who = c.personValue(id);
    who.front().weight = Piece::Weight::Strong;
    const Json* one = id.is_string()
        ? Composer::find(c.in(c.plan, "people"), "person_id", QString::fromStdString(id.get<std::string>()))
        : nullptr;
    if (!one)
        return who;
    if (!c.blank(*one, "organisation"))
        who += c.fact(*one, "organisation");
    who.push_back({ c.say("print.statutory.phone",
        c.blank(*one, "phone") ? c.say("print.not_recorded") : Composer::same(c.plain(*one, "phone"))) });
    return who;
}

Cell coordinator(Composer& c)
{
    const Json& coordination = c.in(c.plan, "care_coordination");
    const Json& named = c.in(coordination, "named_on_plan");
    const Json& now = c.in(c.in(coordination, "current"), "person_id");
    const Json& first = Composer::blank(now) ? named : now;
    if (Composer::blank(first))
        return {};
    auto cell = reached(c, first);
    if (!Composer::blank(named) && named != first) {
        cell.push_back({ c.say("print.label.named_on_plan"), Piece::Weight::Quiet });
        auto other = c.personValue(named);
        quiet(other);
        cell += other;
    }
    return cell;
}

//! Measure s.13: a Local Health Board or a local authority. The plan names the parts of them that its people
//! work for.
Cell providers(Composer& c)
{
    Cell cell;
    QStringList seen;
    for (const Json* one : c.items(c.plan, "people")) {
        const Json& agency = c.in(*one, "agency");
        const Json& role = c.in(*one, "role");
        const bool former = !c.blank(*one, "in_role_to")
            || (role.is_string() && role.get_ref<const std::string&>().starts_with("former_"));
        if ((agency != "health" && agency != "local_authority") || former || c.blank(*one, "organisation"))
            continue;
        const auto name = c.plain(*one, "organisation");
        if (seen.contains(name))
            continue;
        seen.append(name);
        const auto kind = c.word("agency", c.plain(agency)).value_or(Phrase {});
        cell.push_back(
            { Phrase { name + QStringLiteral(", ") + kind.cy, name + QStringLiteral(", ") + kind.en } });
    }
    return cell;
}

//! Measure s.18(3)–(6): what could not be agreed is determined by the provider, with the person's views taken
//! into account. The reasons stand with the outcomes; what the person does not agree with, among their views.
Cell determined(Composer& c)
{
    Cell cell;
    const Json& status = c.in(c.in(c.plan, "plan"), "status");
    if (status == "determined_by_provider")
        cell += providers(c);
    for (const Json* area : c.items(c.plan, "domains"))
        for (const Json* outcome : c.items(*area, "outcomes")) {
            if (c.blank(*outcome, "provider_reason"))
                continue;
            cell.push_back({ c.areaName(c.plain(*area, "domain")), Piece::Weight::Quiet });
            cell += c.typed(*outcome, "provider_reason");
        }
    for (const Json* part : c.items(c.in(c.plan, "involvement"), "parts")) {
        if (c.in(*part, "state") != "disagrees")
            continue;
        cell += c.about(*part, "about");
        cell += c.code(*part, "state", "part_state");
        cell.back().weight = Piece::Weight::Quiet;
    }
    const Json& agreement = c.in(c.in(c.in(c.plan, "involvement"), "agreement"), "state");
    if (cell.empty() && status == "agreed" && (agreement == "signed" || agreement == "agreed_verbally"))
        cell.push_back({ c.say("print.statutory.none_determined") });
    return cell;
}

Cell agreed(Composer& c)
{
    const Json& agreement = c.in(c.in(c.plan, "involvement"), "agreement");
    Cell cell;
    if (c.blank(agreement, "state"))
        return cell;
    cell = c.code(agreement, "state", "agreement");
    if (!c.blank(agreement, "recorded_on"))
        cell.push_back(
            { c.say("print.copy.recorded_on", Composer::dateWords(c.plain(agreement, "recorded_on"))),
                Piece::Weight::Quiet });
    return cell;
}

enum class Signer { Person, Coordinator, Other };

Signer signerOf(const Composer& c, const Json& by)
{
    const Json& self = c.in(c.in(c.plan, "service_user"), "person_id");
    if (by == (self.is_string() ? self : Json("su")))
        return Signer::Person;
    const Json& coordination = c.in(c.plan, "care_coordination");
    const bool current = by == c.in(c.in(coordination, "current"), "person_id");
    return !by.is_null() && (current || by == c.in(coordination, "named_on_plan")) ? Signer::Coordinator
                                                                                   : Signer::Other;
}

//! One signature: who, how, when, in which language, what it leaves out, whether it still holds.
Cell signature(Composer& c, const Json& item, const SignatureImage* image)
{
    auto cell = c.person(item, "by");
    cell.front().weight = Piece::Weight::Strong;
    cell += c.code(item, "kind", "sign_kind");
    if (c.blank(item, "paper_on")) {
        cell += c.time(item, "signed_at");
    } else {
        cell.push_back({ paperWords(c, c.plain(item, "paper_on"), c.plain(item, "kept_at")) });
        cell.push_back({ c.say("print.sign.sealed", Composer::timeWords(c.plain(item, "signed_at"))),
            Piece::Weight::Quiet });
    }
    if (!c.blank(item, "lang_shown"))
        cell.push_back({ c.say("print.statutory.shown_in", c.langWords(c.plain(item, "lang_shown"))),
            Piece::Weight::Quiet });
    for (const char* key : { "typed_name", "words", "reason" })
        if (!c.blank(item, key))
            cell += c.own(item, key);
    if (!c.blank(item, "witness"))
        cell.push_back({ c.say("print.statutory.witness", Composer::same(c.plain(item, "witness"))) });
    if (const Json& parts = c.in(item, "except_parts"); parts.is_array() && !parts.empty()) {
        cell.push_back({ c.say("print.label.except_parts"), Piece::Weight::Quiet });
        for (const Json& part : parts)
            cell += c.aboutValue(part);
    }
    if (!c.blank(item, "withdrawn_at")) {
        cell.push_back({ c.say("print.label.withdrawn_at"), Piece::Weight::Strong });
        cell += c.time(item, "withdrawn_at");
        cell += c.own(item, "withdrawn_reason");
    }
    if (image && !image->valid)
        cell.push_back({ c.say("print.sign.invalid"), Piece::Weight::Strong });
    if (image && image->changesSince > 0)
        cell.push_back({ c.say("print.sign.changed", Composer::same(QString::number(image->changesSince))) });
    return cell;
}

//! A signature that only the device knows, written as the plan writes its own.
Json written(const SignatureImage& image)
{
    Json item { { "by", image.by }, { "kind", image.kind }, { "signed_at", image.signedAt },
        { "lang_shown", image.langShown }, { "except_parts", image.exceptParts } };
    if (image.kind == "typed")
        item["typed_name"] = image.words;
    else
        item["words"] = image.words;
    item["reason"] = image.reason;
    item["witness"] = image.witness;
    item["withdrawn_at"] = image.takenBackAt;
    item["paper_on"] = image.paperOn;
    item["kept_at"] = image.keptAt;
    return item;
}

bool sameSigning(const SignatureImage& image, const Json& item)
{
    return member(item, "by") == image.by && member(item, "signed_at") == image.signedAt;
}

Cell signaturesOf(Composer& c, Signer who)
{
    Cell cell;
    const auto inPlan = c.items(c.in(c.plan, "involvement"), "signatures");
    for (const Json* item : inPlan) {
        if (signerOf(c, c.in(*item, "by")) != who)
            continue;
        const auto found = std::find_if(c.facts.signatures.begin(), c.facts.signatures.end(),
            [item](const auto& one) { return sameSigning(one, *item); });
        cell += signature(c, *item, found == c.facts.signatures.end() ? nullptr : &*found);
    }
    for (const auto& image : c.facts.signatures) {
        const bool both = std::any_of(
            inPlan.begin(), inPlan.end(), [&](const Json* item) { return sameSigning(image, *item); });
        if (!both && signerOf(c, Json(image.by)) == who)
            cell += signature(c, written(image), &image);
    }
    return cell;
}

//! Any other place: a date as a date, words as they were typed.
Cell anyValue(Composer& c, const std::string& path)
{
    const Json* item = &c.plan;
    const auto names = namesIn(path);
    for (qsizetype i = 0; i + 1 < names.size(); ++i)
        item = &member(*item, names[i].toStdString());
    const auto key = names.last().toStdString();
    const Json& value = member(*item, key);
    if (Composer::blank(value))
        return {};
    if (value.is_string()
        && QDate::fromString(QString::fromStdString(value.get<std::string>()), Qt::ISODate).isValid())
        return c.dateValue(value);
    Cell cell;
    if (value.is_boolean())
        return c.yesNo(*item, key.c_str());
    for (const Cell& one : c.typedList(*item, key.c_str()))
        cell += one;
    return cell;
}

struct Place {
    std::string_view path;
    Cell (*fill)(Composer&);
};

Cell self(Composer& c, const char* key)
{
    const Json& person = c.in(c.plan, "service_user");
    return c.blank(person, key) ? Cell {} : c.fact(person, key);
}

constexpr std::array kPlaces {
    Place { "service_user.name", [](Composer& c) { return self(c, "name"); } },
    Place { "service_user.address", [](Composer& c) { return self(c, "address"); } },
    Place { "service_user.postcode", [](Composer& c) { return self(c, "postcode"); } },
    Place { "service_user.phone", [](Composer& c) { return self(c, "phone"); } },
    Place { "care_coordination.current.person_id", coordinator },
    Place { "people.organisation", providers },
    Place { "plan.status",
        [](Composer& c) {
            const Json& about = c.in(c.plan, "plan");
            auto cell = c.blank(about, "status") ? Cell {} : c.code(about, "status", "status");
            if (!cell.empty())
                cell.front().weight = Piece::Weight::Strong;
            return cell;
        } },
    Place { "involvement.agreement.state", agreed },
    Place { "domains.outcomes.provider_reason", determined },
    Place {
        "involvement.signatures.service_user", [](Composer& c) { return signaturesOf(c, Signer::Person); } },
    Place { "involvement.signatures.care_coordinator",
        [](Composer& c) { return signaturesOf(c, Signer::Coordinator); } },
    Place { "involvement.signatures.others", [](Composer& c) { return signaturesOf(c, Signer::Other); } },
};

} // namespace

bool keptOut(const Composer& c, const std::string& path)
{
    if (!c.isCopy())
        return false;
    const auto names = namesIn(path);
    const Json* here = &c.plan;
    for (const auto& name : names) {
        if (!here->is_object())
            return false;
        const auto next = here->find(name.toStdString());
        if (next == here->end())
            return c.leftOut(names.first());
        here = &*next;
    }
    return false;
}

Cell notInThisCopy(const Composer& c)
{
    return { { c.say("print.statutory.not_here"), Piece::Weight::Quiet } };
}

Cell statutoryCell(Composer& c, const std::string& path)
{
    for (const auto& place : kPlaces)
        if (place.path == path)
            return place.fill(c);
    return anyValue(c, path);
}

} // namespace cyd::exchange
