// People, areas, outcomes and assessments: where each rule begins and ends.
#include "tests/core/checker/definitions.h"

using namespace cyd;
using namespace cyd::checker;
using namespace cyd::checker::test;

TEST_CASE("CHK-01 knows the register and cover and nobody")
{
    expect("somebody else", 1, put("/care_coordination/named_on_plan", R"("p-ot")"), { "CHK-01 urgent" });
    expect("cover today may be named", 1,
        put("/care_coordination/named_on_plan", R"("p-ot")") + ","
            + put("/care_coordination/temporary_cover",
                R"({"person_id":"p-ot","from":"2026-03-02","to":"2026-03-02"})"),
        {});
    expect("cover from tomorrow may not", 1,
        put("/care_coordination/named_on_plan", R"("p-ot")") + ","
            + put("/care_coordination/temporary_cover",
                R"({"person_id":"p-ot","from":"2026-03-03","to":"2026-03-09"})"),
        { "CHK-01 urgent" });
    expect("the coordinator stays in order while somebody covers", 1,
        put("/care_coordination/temporary_cover", R"({"person_id":"p-ot","from":"2026-03-01","to":null})"),
        {});
    expect("no register entry", 1, put("/care_coordination/current", "null"), { "CHK-01 urgent" });
    expect("nobody at all", 1,
        put("/care_coordination/current", "null") + "," + put("/care_coordination/named_on_plan", "null"),
        { "CHK-01 urgent", "CHK-07 fix" });
    expect("a reference to nobody", 1,
        put("/care_coordination/current/person_id", R"("p-x")") + ","
            + put("/care_coordination/named_on_plan", R"("p-x")"),
        { "CHK-01 urgent", "CHK-07 fix" });
    expect("left tomorrow is still here today", 1, put("/people/0/in_role_to", R"("2026-03-03")"), {});
}

TEST_CASE("CHK-02 and CHK-03 look at open actions only")
{
    expect("left today", 1, put("/people/7/in_role_to", R"("2026-03-02")"), { "CHK-02 fix" });
    expect("left tomorrow", 1, put("/people/7/in_role_to", R"("2026-03-03")"), {});
    expect("stopped", 1,
        put("/people/7/in_role_to", R"("2026-03-02")") + ","
            + put("/domains/6/actions/0/status", R"("done")"),
        {});
    expect("once with a day is enough", 1,
        put("/domains/2/actions/0/how_often", R"("once")") + ","
            + put("/domains/2/actions/0/due_on", R"("2026-03-24")"),
        {});
    expect("once alone is not a frequency", 1,
        put("/domains/2/actions/0/how_often", R"("Once")") + "," + put("/domains/2/actions/0/due_on", "null"),
        { "CHK-03 fix" });
    expect("unwaith alone is not a frequency", 1,
        put("/domains/2/actions/0/how_often", R"("unwaith")") + ","
            + put("/domains/2/actions/0/due_on", "null"),
        { "CHK-03 fix" });
    expect("a frequency needs no day", 1, put("/domains/2/actions/0/due_on", "null"), {});
    expect("a day needs no frequency", 1, put("/domains/2/actions/0/how_often", R"("")"), {});
    expect("a word is no day", 1,
        put("/domains/2/actions/0/how_often", R"("")") + ","
            + put("/domains/2/actions/0/due_on", R"("next week")"),
        { "CHK-03 fix" });
    expect("a person without a name", 1, put("/people/8/name", R"("")"), { "CHK-03 fix" });
    expect("so may a cancelled one", 1,
        put("/domains/6/actions/1/owner_id", "null") + "," + put("/domains/6/actions/1/due_on", "null") + ","
            + put("/domains/6/actions/1/status", R"("cancelled")"),
        {});
    expect("one that is under way moves its outcome forward", 1,
        put("/domains/2/actions/0/status", R"("in_progress")"), {});
    expect("a finished action may lack both", 1,
        put("/domains/6/actions/1/owner_id", "null") + "," + put("/domains/6/actions/1/due_on", "null"), {});
}

TEST_CASE("CHK-04 takes a short honest answer and no empty one")
{
    expect("four words", 1, put("/domains/5/note", R"("Asked; nothing wanted now.")"), {});
    expect("three words", 1, put("/domains/5/note", R"("Nothing wanted now.")"), { "CHK-04 fix" });
    expect("not yet with a day", 1,
        put("/domains/5/state", R"("not_yet_discussed")") + ","
            + put("/domains/5/plan_to_discuss_on", R"("2026-03-09")"),
        {});
    expect("not yet without a day", 1, put("/domains/5/state", R"("not_yet_discussed")"), { "CHK-04 fix" });
    expect("not yet, and the day has passed", 1,
        put("/domains/5/state", R"("not_yet_discussed")") + ","
            + put("/domains/5/plan_to_discuss_on", R"("2026-03-01")"),
        { "CHK-04 fix" });
    expect("an area that is gone", 1, R"({"op":"remove","path":"/domains/5"})", { "CHK-04 fix" });
    expect("nothing needed above an open outcome", 1,
        put("/domains/2/state", R"("no_outcome_needed")") + ","
            + put("/domains/2/note", R"("Talked about it and he is well.")"),
        { "CHK-04 fix" });
    expect("agreed needs no separate need", 1, put("/domains/5/state", R"("outcomes_agreed")"), {});
    expect("agreed and not a word", 3,
        put("/domains/8/state", R"("outcomes_agreed")") + "," + put("/domains/8/note", R"("")"),
        { "CHK-04 fix" });
    expect("an area beyond the nine is not asked for", 1,
        put("/domains/-", R"({"domain":"other","state":null})"), {});
}

TEST_CASE("CHK-05 follows links anywhere in the plan")
{
    expect("an outcome in another area", 1,
        put("/domains/4/outcomes", "[]") + "," + put("/domains/4/actions", "[]") + ","
            + put("/domains/2/outcomes/0/need_ids/-", R"("d-work-1")"),
        {});
    expect("an unmet need with a reason explains", 1,
        put("/domains/1/outcomes", "[]") + "," + put("/domains/1/actions", "[]"), {});
    expect("an unmet need without one does not", 1,
        put("/domains/1/outcomes", "[]") + "," + put("/domains/1/actions", "[]") + ","
            + put("/domains/1/unmet_needs/0/reason", R"("")"),
        { "CHK-05 fix", "CHK-30 fix" });
    expect("a stopped action moves nothing", 1, put("/domains/1/actions/0/status", R"("stopped")"),
        { "CHK-05 fix" });
    expect("a done action counts", 1, put("/domains/1/actions/0/status", R"("done")"), {});
    expect("an action in another area counts", 1,
        put("/domains/1/actions", "[]") + "," + put("/domains/0/actions/0/outcome_id", R"("o-psy-1")"), {});
    expect("a closed outcome needs none", 1,
        put("/domains/1/actions", "[]") + "," + put("/domains/1/outcomes/0/status", R"("achieved")"), {});
    expect("monitor in four words", 1, put("/domains/2/actions/1/text", R"("Monitor weight each month.")"),
        { "CHK-05 consider" });
    expect("monitor in five words", 1, put("/domains/2/actions/1/text", R"("Monitor weight at each visit.")"),
        {});
    expect("a short action that says what", 1, put("/domains/2/actions/1/text", R"("Check weight.")"), {});
    expect("Welsh, mutated after i", 1, put("/domains/2/actions/1/text", R"("I fonitro’r pwysau.")"),
        { "CHK-05 consider" });
}

TEST_CASE("CHK-06 wants one strength in words and knows none when it says only that")
{
    const auto only
        = [](const std::string& text) { return put("/strengths", R"([{"text":")" + text + R"("}])"); };
    expect("three words", 1, only("Bakes good bread"), {});
    expect("two words", 1, only("Good cook"), { "CHK-06 fix" });
    expect("none known at present", 1, only("None known at present."), { "CHK-06 fix" });
    expect("dim yn hysbys", 1, only("Dim yn hysbys ar hyn o bryd"), { "CHK-06 fix" });
    expect("a sentence that begins with none", 1, only("None of her neighbours would be without her."), {});
    expect("a sentence that begins with dim", 1, only("Dim byd yn ei dychryn"), {});
    expect("one good one among blanks", 1, put("/strengths", R"(["", null, "Yn canu’r delyn", "nil"])"), {});
}

TEST_CASE("CHK-07 takes none for an answer and a blank for none")
{
    expect("none", 1, put("/service_user/communication_needs", R"("None")"), {});
    expect("not known yet", 1, put("/service_user/lives_with", R"("Not known yet")"), {});
    expect("a dash", 1, put("/service_user/known_as", R"(" – ")"), { "CHK-07 fix" });
    expect("a list of blanks", 1, put("/crisis_plan/staff_steps", R"(["", " "])"), { "CHK-07 fix" });
    expect("a numbered step without words", 1,
        put("/contingency_plan", R"([{"step":1,"if":"","then":"","who":"p-cc"}])"), { "CHK-07 fix" });
    expect("the coordinator’s telephone, not the old one’s", 1, put("/people/1/phone", R"("")"), {});
    expect("the coordinator’s telephone", 1, put("/people/0/phone", "null"), { "CHK-07 fix" });
    expect("no GP in the list", 1, put("/people/4/role", R"("practice_nurse")"), { "CHK-07 fix" });
    expect("a GP who has left, with no other", 3, put("/people/3/in_role_to", R"("2026-01-01")"),
        { "CHK-07 fix" });
    expect("each empty box is one", 1,
        put("/reviews/triggers", "[]") + "," + put("/reviews/agreed_frequency", "null") + ","
            + put("/discharge_planning", "null"),
        { "CHK-07 fix", "CHK-07 fix", "CHK-07 fix" });
}

TEST_CASE("CHK-08 scores five parts")
{
    const std::string o = "/domains/0/outcomes/0/";
    const auto text = [&](const char* words) { return put(o + "text", std::string("\"") + words + "\""); };
    const auto unknown = put(o + "how_we_will_know", R"("")");
    const auto unagreed = put(o + "agreed_by_person", "null");
    expect("one part is only a hint", 1, unagreed, {});
    expect(
        "not agreed, and no date", 1, unagreed + "," + put(o + "target_on", "null"), { "CHK-08 consider" });
    expect("a provider’s reason stands for agreement", 1,
        put(o + "agreed_by_person", "false") + "," + put(o + "provider_reason", R"("Declined")") + ","
            + put(o + "target_on", "null"),
        {});
    expect("a number is a measure", 1,
        text("Lithium level between 0.6 and 0.8 in May.") + "," + unknown + "," + unagreed, {});
    expect("a Welsh frequency is a measure", 1,
        text("Bydda i’n cerdded i’r môr bob bore.") + "," + unknown + "," + unagreed, {});
    expect("vague and unmeasured", 1, text("To feel better about the new tablets.") + "," + unknown,
        { "CHK-08 consider" });
    expect("Welsh, vague and unmeasured", 1,
        text("Gwella fy hwyliau a theimlo’n well o lawer.") + "," + unknown, { "CHK-08 consider" });
    expect("a vague opening with a time is specific", 1,
        text("Keep well through the winter months at home.") + "," + unagreed, {});
    expect("the person’s name before the vague verb", 1,
        text("Nerys will maintain her mental health at home.") + "," + unknown, { "CHK-08 consider" });
    expect("three parts", 1, text("Stay well.") + "," + unknown + "," + put(o + "need_ids", "[]"),
        { "CHK-05 fix", "CHK-08 fix" });
    expect("a closed outcome is left alone", 1,
        text("Stay well.") + "," + unknown + "," + unagreed + "," + put(o + "status", R"("stopped")"), {});
    expect("a link to a need that is not there", 1,
        put(o + "need_ids", R"(["gone"])") + "," + put(o + "target_on", "null"),
        { "CHK-05 fix", "CHK-08 consider" });
}

TEST_CASE("CHK-09 compares the dates of open outcomes")
{
    const auto dates = [](std::vector<std::pair<int, const char*>> days) {
        std::string patch;
        for (const auto& [area, on] : days)
            patch += (patch.empty() ? "" : ",")
                + put("/domains/" + std::to_string(area) + "/outcomes/0/target_on",
                    std::string("\"") + on + "\"");
        return patch;
    };
    expect("all near and the same", 1,
        dates({ { 0, "2026-05-01" }, { 1, "2026-05-01" }, { 2, "2026-05-01" }, { 4, "2026-05-01" },
            { 6, "2026-05-01" }, { 7, "2026-05-01" }, { 8, "2026-05-01" } }),
        { "CHK-09 fix" });
    expect("six of seven a year away", 1,
        dates({ { 0, "2027-02-18" }, { 1, "2027-02-18" }, { 2, "2027-02-18" }, { 4, "2027-02-18" },
            { 6, "2027-02-18" }, { 7, "2027-02-18" } }),
        { "CHK-09 consider" });
    expect("five of seven are fewer than four fifths", 1,
        dates({ { 0, "2027-02-18" }, { 1, "2027-02-18" }, { 2, "2027-02-18" }, { 4, "2027-02-18" },
            { 6, "2027-02-18" } }),
        {});
    expect("six of seven, but not far off", 1,
        dates({ { 0, "2026-05-01" }, { 1, "2026-05-01" }, { 2, "2026-05-01" }, { 4, "2026-05-01" },
            { 6, "2026-05-01" }, { 7, "2026-05-01" } }),
        {});
    expect("said why once", 4, put("/plan/same_dates_reason", R"("The tenancy ends that day")"), [] {
        auto rest = summary(checked(samplePlan("04_poor_every_audit_defect.json")));
        std::erase(rest, "CHK-09 fix");
        return rest;
    }());
    expect("two outcomes are too few to compare", 3,
        dates({ { 0, "2026-03-30" }, { 2, "2026-03-30" } }) + ","
            + put("/domains/3/outcomes/0/status", R"("achieved")"),
        {});
}

TEST_CASE("CHK-10 compares without dates numbers and months in both languages")
{
    const auto before = [](const std::string& text) {
        return put("/plan/previous_version/outcomes/-", R"({"outcome_id":"x","text":")" + text + R"("})");
    };
    expect("the Welsh year before", 1,
        before("Erbyn 17 Fawrth 2025 bydda i wedi bod mewn ymarfer côr o leiaf deirgwaith."),
        { "CHK-10 consider" });
    expect("another goal in the same words", 1,
        before("Walk to the chapel and back twice a week by 30 April 2025."), {});
    expect("a few words changed in a long one", 1,
        before("Be working ten hours a week at Aberhelyg library by 8 May 2025, afternoons only."), {});
    expect("a reason settles it", 1,
        before("Walk to the sea wall and back three times a week by 30 April 2025.") + ","
            + put("/domains/2/outcomes/0/carried_forward_reason", R"("Still wants it")"),
        {});
    expect("short ones must be all equal", 1,
        put("/domains/2/outcomes/0/text", R"("Walk daily 2026")") + "," + before("Walk daily 2025"),
        { "CHK-10 consider" });
    expect("dates alone are no goal", 1,
        put("/domains/2/outcomes/0/text", R"("30 April 2026")") + "," + before("30 May 2025"), {});
    expect("a closed outcome may stay", 1,
        before("Walk to the sea wall and back three times a week by 30 April 2025.") + ","
            + put("/domains/2/outcomes/0/status", R"("partly_achieved")"),
        {});
}

TEST_CASE("CHK-11 and CHK-12 tell missing from lost from undated from old")
{
    expect("no needs assessment linked", 1, put("/assessments/0/linked_to_plan", "false"), { "CHK-11 fix" });
    expect("linked and not found", 1, put("/assessments/0/found", "false"), { "CHK-11 fix" });
    expect("undated", 1, put("/assessments/0/completed_on", "null"), { "CHK-12 fix" });
    expect("undated risk", 1, put("/assessments/1/completed_on", R"("spring")"), { "CHK-12 urgent" });
    expect("undated, with a dated one beside it", 1,
        put("/assessments/-",
            R"({"assessment_id":"n2","kind":"needs","linked_to_plan":true,"found":true,"completed_on":null})"),
        {});
    expect("lost, with a good one beside it", 1,
        put("/assessments/-", R"({"assessment_id":"r2","kind":"risk","linked_to_plan":true,"found":false})"),
        { "CHK-11 urgent" });
    expect("twelve months to the day", 1, put("/assessments/0/completed_on", R"("2025-03-02")"),
        { "CHK-12 consider" });
    expect("a day older", 1, put("/assessments/0/completed_on", R"("2025-03-01")"), { "CHK-12 fix" });
    expect("ninety days before the plan", 1, put("/assessments/1/completed_on", R"("2025-11-20")"), {});
    expect("ninety-one days before the plan", 1, put("/assessments/1/completed_on", R"("2025-11-19")"),
        { "CHK-12 consider" });
    expect("kept up to date since", 1,
        put("/assessments/1/completed_on", R"("2021-01-01")") + ","
            + put("/assessments/1/updated_on", R"("2026-02-04")"),
        {});
    const auto newer = patched(1,
        put("/assessments/1/completed_on", R"("2023-01-01")") + ","
            + put("/assessments/-",
                R"({"assessment_id":"r9","kind":"risk","linked_to_plan":false,"found":true,"completed_on":"2026-01-05","location":"cupboard 3"})"));
    REQUIRE(newer.size() == 1);
    CHECK(newer[0].arguments.back() == std::pair<std::string, std::string>("location", "cupboard 3"));
    CHECK(newer[0].actions.front().arguments.at("edits").at(0).at("path") == "assessments.r9.linked_to_plan");
}

TEST_CASE("CHK-13 and CHK-14 read the latest linked risk assessment only")
{
    const std::string areas = "/assessments/1/areas";
    expect("no words for in the past", 1, put(areas + "/1/narrative", R"("")"), { "CHK-13 fix" });
    expect("no words for no", 1, put(areas + "/2/narrative", R"("")"), {});
    expect(
        "an answer that is none of the four", 1, put(areas + "/2/present", R"("maybe")"), { "CHK-13 fix" });
    expect("an area that is gone", 1, R"({"op":"remove","path":"/assessments/1/areas/2"})", { "CHK-13 fix" });
    expect("an old blank one beside it", 1,
        put("/assessments/0",
            R"({"assessment_id":"r0","kind":"risk","linked_to_plan":true,"found":true,"completed_on":"2025-06-01","areas":[]})"),
        {});
    expect("of two on one day the later in the list", 1,
        put("/assessments/-",
            R"({"assessment_id":"r2","kind":"risk","linked_to_plan":true,"found":true,"completed_on":"2026-02-04","areas":[]})"),
        { "CHK-13 fix", "CHK-13 fix", "CHK-13 fix", "CHK-13 fix", "CHK-13 fix", "CHK-13 fix",
            "CHK-14 consider" });
    expect("twenty-five words on a raised risk", 1,
        put(areas + "/3/narrative", R"("a b c d e f g h i j k l m n o p q r s t u v w x y")"), {});
    expect("twenty-four", 1,
        put(areas + "/3/narrative", R"("a b c d e f g h i j k l m n o p q r s t u v w x")"),
        { "CHK-14 fix" });
    std::string low;
    for (int i = 0; i < 6; ++i)
        low += put("/assessments/1/areas/" + std::to_string(i) + "/level", R"("low")") + ","
            + put("/assessments/1/areas/" + std::to_string(i) + "/narrative", R"("Asked today.")") + ",";
    low.pop_back();
    expect("six low risks in two words each", 1, low, {});
    expect("one of them in a word", 1, low + "," + put(areas + "/4/narrative", R"("Wine.")"),
        { "CHK-14 consider" });
    expect("the same for somebody on standard coordination", 1,
        low + "," + put(areas + "/4/narrative", R"("Wine.")") + "," + put("/plan/cpa_level", R"("standard")"),
        {});
}

TEST_CASE("CHK-15 counts seven plain headings")
{
    expect("three", 1,
        put("/assessments/0/mental_state", R"({"speech":"Slow","mood":"Low","thoughts":"Tired"})"), {});
    expect("two and one of another name", 1,
        put("/assessments/0/mental_state", R"({"speech":"Slow","mood":"Low","sleep":"Bad"})"),
        { "CHK-15 consider" });
    expect("a reason why not", 1,
        put("/assessments/0/mental_state", "null") + ","
            + put("/assessments/0/mental_state_not_done_reason", R"("Asleep")"),
        {});
}

TEST_CASE("CHK-16 compares tapped answers on one scale")
{
    expect("past against no", 1, put("/assessments/1/areas/0/present", R"("no")"), { "CHK-16 fix" });
    expect("not asked never conflicts", 1, put("/facts/self_harm", R"("not_asked")"), {});
    expect("blank never conflicts", 1, put("/facts/self_harm", "null"), {});
    expect("not known never conflicts", 1, put("/assessments/1/areas/0/present", R"("not_known")"), {});
    expect("no against yes", 1, put("/facts/alcohol_or_drugs_a_concern", R"("no")"), { "CHK-16 fix" });
    expect("suicide is not the question that was tapped", 1, put("/assessments/1/areas/1/present", R"("no")"),
        {});
}

TEST_CASE("CHK-16 wants somebody named for a child at home")
{
    const auto plan = [](const char* words) {
        return put(
            "/crisis_plan/dependants", std::string(R"([{"who":"Gethin, 17","plan":")") + words + R"("}])");
    };
    expect("nothing", 1, plan(""), { "CHK-16 fix" });
    expect("to be arranged", 1, plan("To be arranged with the family"), { "CHK-16 fix" });
    expect("the child alone", 1, plan("Gethin will manage at home"), { "CHK-16 fix" });
    expect("the person herself", 1, plan("Nerys will see to it"), { "CHK-16 fix" });
    expect("an office", 1, plan("Contact Social Services on Monday"), { "CHK-16 fix" });
    expect("a person of the plan", 1, plan("Lowri has him overnight"), {});
    expect("a relative", 1, plan("At his grandmother’s until she is home"), {});
    expect("perthynas", 1, plan("Aros gyda’i nain"), {});
    expect("a name after with", 1, plan("Stays with Carys Beddoe"), {});
    expect("two children, one of them forgotten", 1,
        put("/crisis_plan/dependants",
            R"([{"who":"Gethin, 17","plan":"Stays with Lowri"},{"who":"Elin, 9","plan":""}])"),
        { "CHK-16 fix" });
    expect("no child at home", 1, put("/facts/children_at_home", R"("no")") + "," + plan(""), {});
}

TEST_CASE("CHK-17 joins needs sources and risks")
{
    expect("left out with a reason", 1,
        put("/domains/7/needs/0/source", R"("conversation 2026-02-04")") + ","
            + put("/assessments/0/identified_needs/5/not_taken_forward_reason", R"("Asked us to leave it")"),
        {});
    expect("left out without one", 1, put("/domains/7/needs/0/source", R"("conversation 2026-02-04")"),
        { "CHK-17 fix" });
    expect("no source", 1, put("/domains/7/needs/0/source", R"("")"), { "CHK-17 fix", "CHK-17 consider" });
    expect("a raised risk that nobody manages", 1, R"({"op":"remove","path":"/risk_management/0"})",
        { "CHK-17 urgent" });
    expect("an entry without words", 1, put("/risk_management/0/plan", R"(" ")"), { "CHK-17 urgent" });
    expect("a low risk needs none", 1, R"({"op":"remove","path":"/risk_management/2"})", {});
    expect("a need found by an older assessment", 1,
        put("/assessments/-",
            R"({"assessment_id":"n0","kind":"needs","linked_to_plan":true,"found":true,"completed_on":"2024-01-01","identified_needs":[{"need_id":"z","text":"Old"}]})"),
        {});
}

TEST_CASE("CHK-32 asks for a physical health check when coordination is enhanced")
{
    expect("twelve months to the day", 1, put("/assessments/2/completed_on", R"("2025-03-02")"), {});
    expect("a day older", 1, put("/assessments/2/completed_on", R"("2025-03-01")"), { "CHK-32 consider" });
    expect("undated", 1, put("/assessments/2/completed_on", "null"), { "CHK-32 fix" });
    expect("not found", 1, put("/assessments/2/found", "false"), { "CHK-32 fix" });
    expect("not done, with the reason", 1,
        put("/assessments/2/found", "false") + ","
            + put("/assessments/2/physical_health_not_done_reason", R"("Declined on 2 February.")"),
        {});
    expect("standard coordination", 1,
        put("/assessments/2/found", "false") + "," + put("/plan/cpa_level", R"("standard")"), {});
}
