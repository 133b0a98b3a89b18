// SPDX-License-Identifier: BSL-1.0
// Costs that the environment varies, for a build whose GONGKAI_VARIED_COSTS names this file: GONGKAI_COSTS="missing=120 drop=80".
// Included in the namespace gongkai::solve.
#ifndef GONGKAI_TEST_VARIED_COSTS_HPP
#define GONGKAI_TEST_VARIED_COSTS_HPP

BOOST_DESCRIBE_STRUCT(costs, (),
                      (row_absent, label_lost, label_gone, label_unlike, label_foreign, label_other, letter, letter_added,
                       letter_behind, last_label, share, share_off, rest_wordless, rest_with_words, skip_figures, skip_figure,
                       skip_label, row_unread, all_blank, too_few_blanks, blanks_fill, one_off, run_together, two_off, far_off,
                       each_off, missing, drop, split, join, join_in_cell, rejoined, digits, blank, filler, filler_rare,
                       filler_sign, filler_inside, certain_label, own_label, alternative_gap, one_edit, two_edits, similar,
                       half_there))

inline costs const cost = [] {
    costs out;
    char const* const set = std::getenv("GONGKAI_COSTS");
    std::istringstream words{set == nullptr ? "" : set};
    for (std::string word; words >> word;) {
        std::size_t const equals = word.find('=');
        bool known = false;
        boost::mp11::mp_for_each<boost::describe::describe_members<costs, boost::describe::mod_public>>([&](auto member) {
            if (word.substr(0, equals) != member.name) return;
            out.*member.pointer = std::stoi(word.substr(equals + 1));
            known = true;
        });
        if (!known) {
            std::fprintf(stderr, "no such cost: %s\n", word.c_str());
            std::exit(2);
        }
    }
    return out;
}();

#endif
