//! The forms of the plan as data: every field that is not on a page of its own, where it stands in plan JSON,
//! what it asks and how it is answered. One page shows them all (FormPage.qml).
#pragma once

#include "core/base/json.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace cyd::checker {
struct Policy;
}

namespace cyd::bridge {

enum class FieldKind {
    Line, //!< one line of text: a name, a number to ring
    Words, //!< text that shows its language
    Date,
    Dates, //!< a list of dates
    YesNo, //!< true, false or not recorded
    Choice, //!< one of `values`, or not recorded
    Several, //!< any of `values`: a set, written whole
    Person, //!< the id of somebody in the plan
    People, //!< a set of them
    Number,
    Lines, //!< a list of short texts
    About, //!< a part of the plan: "domain:accommodation", "action:a-1"
    Reference, //!< the id of something in the list that `group` names: an assessment, a need of this area
    References, //!< a set of them
    Parts, //!< of a copy: "whole", "all_except:finance_money", "crisis_plan,accommodation"
    Items, //!< a list of objects with fields of their own
};

//! What a field says of its item (or form) while that is folded.
enum class Say { Nothing, Title, Subtitle };

//! True: the section or field belongs to this item (or document). What holds something is shown anyway. Some
//! look at the plan as well: whether an owner is a carer is not in the action.
class When {
public:
    constexpr When(std::nullptr_t = nullptr) { }
    constexpr When(bool (*ofItem)(const Json& base))
        : m_ofItem(ofItem)
    {
    }
    constexpr When(bool (*inPlan)(const Json& base, const Json& plan))
        : m_inPlan(inPlan)
    {
    }

    //! Whether there is a condition at all.
    [[nodiscard]] constexpr explicit operator bool() const { return m_ofItem || m_inPlan; }
    [[nodiscard]] bool operator()(const Json& base, const Json& plan) const
    {
        return m_ofItem ? m_ofItem(base) : m_inPlan(base, plan);
    }

private:
    bool (*m_ofItem)(const Json&) = nullptr;
    bool (*m_inPlan)(const Json&, const Json&) = nullptr;
};

//! A date that follows from others: its ISO form, "" for none, and the id of what to call it.
struct Offered {
    std::string iso;
    const char* words = nullptr;
};
using Offer = Offered (*)(const Json& base, const checker::Policy& policy);

//! One field. `path` stands below the form's root or the item. Text ids that are not given are derived: the
//! label is "print.label." and the last name of the path, the words of a value "code.", that name and the
//! value.
struct FieldSpec {
    const char* path;
    FieldKind kind;
    const char* label = nullptr;
    const char* hint = nullptr;
    const char* group = nullptr; //!< of the words of values: "code.GROUP.VALUE"
    std::span<const char* const> values = {};
    std::span<const FieldSpec> item = {}; //!< Items: the fields of one
    const char* more
        = nullptr; //!< Items: words of the button that adds one; none: added and removed elsewhere
    const char* addBy = nullptr; //!< Items: a field of the item; one button for each of its values
    Say say = Say::Nothing;
    bool person = false; //!< the person's own words or wish: in their colour
    bool today = false; //!< Date: a new item gets the day on which it is added; such a list is a log
    bool ordinal = false; //!< Number: a new item gets its place in the list
    When when = nullptr;
    const char* missing = nullptr; //!< said calmly beside it while it is blank
    When missed = nullptr; //!< and only if this is so; nullptr: always
    bool evenAnswered = false; //!< and beside an answer too
    Offer offer = nullptr; //!< Date: one date to take with a tap
    bool checker::Policy::*setting
        = nullptr; //!< never shown, answered or not, where the service has this off
    std::vector<std::string> checker::Policy::*names = nullptr; //!< Line: the service's own, said in the hint

    // First, because clang wants the template before a constant that needs it.
    template <typename Member, typename Value>
    [[nodiscard]] constexpr FieldSpec with(Member member, const Value& value) const
    {
        auto copy = *this;
        copy.*member = value;
        return copy;
    }
    [[nodiscard]] constexpr FieldSpec called(const char* id) const { return with(&FieldSpec::label, id); }
    [[nodiscard]] constexpr FieldSpec asks(const char* id) const { return with(&FieldSpec::hint, id); }
    [[nodiscard]] constexpr FieldSpec as(const char* words) const { return with(&FieldSpec::group, words); }
    [[nodiscard]] constexpr FieldSpec of(std::span<const char* const> all) const
    {
        return with(&FieldSpec::values, all);
    }
    [[nodiscard]] constexpr FieldSpec each(std::span<const FieldSpec> fields, const char* addWords) const
    {
        return with(&FieldSpec::item, fields).with(&FieldSpec::more, addWords);
    }
    [[nodiscard]] constexpr FieldSpec by(const char* field) const { return with(&FieldSpec::addBy, field); }
    [[nodiscard]] constexpr FieldSpec says(Say where) const { return with(&FieldSpec::say, where); }
    [[nodiscard]] constexpr FieldSpec own() const { return with(&FieldSpec::person, true); }
    [[nodiscard]] constexpr FieldSpec startsToday() const { return with(&FieldSpec::today, true); }
    [[nodiscard]] constexpr FieldSpec counted() const { return with(&FieldSpec::ordinal, true); }
    [[nodiscard]] constexpr FieldSpec onlyIf(When test) const { return with(&FieldSpec::when, test); }
    [[nodiscard]] constexpr FieldSpec misses(const char* id, When test = nullptr) const
    {
        return with(&FieldSpec::missing, id).with(&FieldSpec::missed, test);
    }
    [[nodiscard]] constexpr FieldSpec usedIf(bool checker::Policy::*on) const
    {
        return with(&FieldSpec::setting, on);
    }
    [[nodiscard]] constexpr FieldSpec namedBy(std::vector<std::string> checker::Policy::*list) const
    {
        return with(&FieldSpec::names, list);
    }
    //! Said beside it, answered or not, while this is so.
    [[nodiscard]] constexpr FieldSpec reminds(const char* id, When test) const
    {
        return misses(id, test).with(&FieldSpec::evenAnswered, true);
    }
    [[nodiscard]] constexpr FieldSpec offers(Offer date) const { return with(&FieldSpec::offer, date); }
};

//! Fields that are talked about together, with a line on what law or guidance asks for.
struct SectionSpec {
    const char* title;
    const char* help; //!< nullptr: none
    std::span<const FieldSpec> fields;
    bool person = false;
    When when = nullptr;
};

//! One screen.
struct FormSpec {
    const char* screen; //!< its name in the Router
    const char* icon;
    const char* title;
    const char* lead; //!< one sentence under the title
    const char* group; //!< heading in the list of forms; nullptr: not in that list
    std::span<const SectionSpec> sections;
    bool confidential = false; //!< nothing of it is shown before a deliberate step
    bool ofArea = false; //!< its paths stand below the open area of life
};

//! All forms, in the order in which they are listed.
[[nodiscard]] std::span<const FormSpec> formSpecs();
//! nullptr: there is no such form.
[[nodiscard]] const FormSpec* findForm(std::string_view screen);
//! The form in which a path, or something in it, is changed; nullptr: in none, or in an area's.
[[nodiscard]] const FormSpec* formOf(std::string_view path);
//! The paths that forms can change, "*" for an item of a list: "people.*.name".
[[nodiscard]] std::vector<std::string> formPaths();
//! Every text id that the forms name, and those of all values.
[[nodiscard]] std::vector<std::string> formTexts();

//! The id of a field's label, and of the words of one of its values.
[[nodiscard]] std::string labelOf(const FieldSpec& field);
[[nodiscard]] std::string groupOf(const FieldSpec& field);
//! A new item of a list: every field blank, in the shape that plan JSON gives it. `today` (ISO) goes where a
//! field starts with it.
[[nodiscard]] Json blankItem(
    const FieldSpec& list, std::size_t position, const std::string& chosen, const std::string& today = {});

} // namespace cyd::bridge
