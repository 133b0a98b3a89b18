// SPDX-License-Identifier: BSL-1.0
/// Every weight that decides a reading, in one place and one unit: -ln p in centinats, so that 100 is p ≈ 0.37 and costs add up as
/// probabilities multiply. p is that of a departure, given that the row or the table departs from the form at all.
///
/// Alignments and candidates compete by the sum of their costs, and equal sums are told apart by nothing: what may stand for one another
/// (a figure too many left out or joined to its neighbour, a lost cell, a cut between two) therefore costs the same, and where both fit
/// the cell is null. tests/harness/perturb.py shows what a change of each by a fifth does.
#ifndef GONGKAI_SOLVE_COST_HPP
#define GONGKAI_SOLVE_COST_HPP

#if defined(GONGKAI_VARIED_COSTS)
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#endif

namespace gongkai::solve {

/// The costs. All are constants; a test may vary them.
struct costs {
    // ---- a row and its label (solve/align.hpp)
    int row_absent = 180;
    int label_lost = 90;
    int label_gone = 200;
    int label_unlike = 140;
    int label_foreign = 110;
    int label_other = 320;
    int letter = 20;
    int letter_other = 10;
    int letter_added = 5;
    int letter_behind = 3;
    int last_label = 20;
    // ---- runs of figures and rows
    int share = 80;
    int share_off = 60;
    int rest_wordless = 30;
    int rest_with_words = 60;
    int skip_figures = 50;
    int skip_figure = 30;
    int skip_label = 120;
    int row_unread = 300;
    // ---- how many figures a row has
    int all_blank = 20;
    int too_few_blanks = 120;
    int blanks_fill = 30;
    int one_off = 60;
    int run_together = 80;
    int two_off = 120;
    int far_off = 150;
    int each_off = 40;
    // ---- a row's figures as its cells (solve/candidates.hpp)
    int missing = 100;
    int drop = 100;
    int split = 100;
    int join = 100;
    int join_in_cell = 70;
    int rejoined = 35;
    int digits = 150;
    int blank = 25;
    int filler_before = 2;
    int filler_after = 1;
    int filler_inside = 40;
    // ---- what is enough
    int certain_label = 110;
    int own_label = 40;
    int alternative_gap = 150;
    int one_edit = 130;
    int two_edits = 210;
    int similar = 600;
    int half_there = 500;
};

#if defined(GONGKAI_VARIED_COSTS)
#include GONGKAI_VARIED_COSTS
#else
inline constexpr costs cost;
#endif

}  // namespace gongkai::solve

#endif
