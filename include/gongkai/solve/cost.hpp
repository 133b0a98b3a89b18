// SPDX-License-Identifier: BSL-1.0
/// What departures from the form cost: every weight that decides a reading, in one unit.
#ifndef GONGKAI_SOLVE_COST_HPP
#define GONGKAI_SOLVE_COST_HPP

namespace gongkai::solve {

struct costs {
    // ---- rows and labels (solve/align.hpp)
    int row_absent = 180;
    int label_lost = 90;
    int label_other = 320;
    int label_foreign = 110;   ///< words that are not like the label, on top of its loss
    int label_gone = 200;
    int label_unlike = 140;
    int letter = 20;
    int letter_other = 10;
    int letter_added = 5;
    int letter_behind = 3;
    int last_label = 20;
    int share = 80;
    int share_off = 60;
    int rest_wordless = 30;
    int rest_with_words = 60;
    int skip_figures = 50;
    int skip_figure = 30;
    int skip_label = 120;
    int all_blank = 20;
    int too_few_blanks = 120;
    int blanks_fill = 30;
    int one_off = 60;
    int run_together = 80;
    int two_off = 120;
    int far_off = 150;
    int each_off = 40;
    int row_unread = 300;
    // ---- a row's figures (solve/candidates.hpp)
    int drop = 100;
    int missing = 100;
    int blank = 25;
    int join = 100;
    int join_in_cell = 70;
    int rejoined = 35;
    int split = 100;
    int digits = 150;
    int filler_before = 2;
    int filler_after = 1;
    int filler_inside = 40;
    // ---- what is enough
    int certain_label = 110;
    int own_label = 40;
    int similar = 600;
    int half_there = 500;
    int alternative_gap = 150;
    int one_edit = 130;
    int two_edits = 210;
};

#if defined(GONGKAI_COSTS_VARY)
inline costs cost;
#else
inline constexpr costs cost;
#endif

}  // namespace gongkai::solve

#endif
