// SPDX-License-Identifier: BSL-1.0
/// Every weight that decides a reading, in one place and one unit: -ln p in centinats, so that 100 is p ≈ 0.37 and costs add up as
/// probabilities multiply. p is that of a departure, given that the row or the table departs from the form at all.
///
/// Alignments and candidates compete by the sum of their costs, and where sums are equal only what they share is read. What may stand for
/// one another (a figure too many left out or joined to its neighbour, a lost cell or a cut between two) must therefore cost the same: with
/// the rates at which tests/support/faults.hpp makes them, which differ, the cheaper would win where nothing tells, and fewer cells are right.
///
/// A note says where p is from. "n of m" is counted over the faults of that list, as (n + 1) / (m + number of outcomes); "seen" is said
/// of what the figures show, which is likelier than what has to be supposed; "set" is a bound between two others, with the reason.
/// tests/harness/perturb.py shows what a change of each by a fifth does.
#ifndef GONGKAI_SOLVE_COST_HPP
#define GONGKAI_SOLVE_COST_HPP

#include <gongkai/config.hpp>

#if defined(GONGKAI_VARIED_COSTS)
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#endif

namespace gongkai::inline v0::solve {

/// The costs. All are constants; a test may vary them.
struct costs {
    // ---- a row and its label (solve/align.hpp)
    int row_absent = 180;  ///< 0.17: 1 of the 10 faults of a whole row (lost_row)
    int label_lost = 90;   ///< 0.41: 2 of the 6 faults of a row's label (lost_label, lost_group)
    int label_gone = 200;  ///< 0.14: all letters lost from the words beside a row's figures; a part of the letters costs its part
    int label_unlike = 140;  ///< beyond it the words are another text than the label: 0.7 of its letters
    int label_foreign =
        110;  ///< 0.33: words that are not the row's stand where its label was; together with label_lost as dear as label_gone
    int label_other = 320;  ///< 0.04: none of the 22 faults of labels and rows puts figures under another row's whole label
    // A label's letters come through a noisy channel; weights are relative to one letter lost, since whole ends are cut at once.
    int letter = 20;        ///< a letter that is lost
    int letter_added = 5;   ///< one put in between: a space of another kind, a mark
    int letter_behind = 3;  ///< one more behind the label: notes in parentheses are long
    int last_label = 20;    ///< 0.82: rows in one run are labelled by the last rather than the first

    // ---- runs of figures and rows
    int share =
        80;  ///< 0.45: each further row in one run (two_rows_in_one, lost_label where lines are gone): as dear as a lost label, less the line's end
    int share_off = 60;        ///< 0.55: each figure too many or too few there; as one_off
    int rest_wordless = 30;    ///< 0.74: a row's figures go on in the next line; seen
    int rest_with_words = 60;  ///< 0.55: words that are no label stand among a row's figures; twice that
    int skip_figures = 50;     ///< 0.61: figures of no row at all: a page's number, a repeated head
    int skip_figure = 30;      ///< 0.74: each of these
    int skip_label = 120;      ///< 0.30: on top of it, under a whole label of a row
    int row_unread = 300;      ///< 0.05: a row that no candidate fits: dearer than two edits, cheaper than another row's label

    // ---- how many figures a row has
    int all_blank = 20;        ///< 0.82: blank cells enough, no figure; seen
    int too_few_blanks = 120;  ///< 0.30: neither; as two_off
    int blanks_fill = 30;      ///< 0.74: blanks stand for the figures that lack; seen
    int one_off = 60;          ///< 0.55: one figure too many or too few
    int run_together = 80;     ///< 0.45: digits enough for a row in fewer figures
    int two_off = 120;         ///< 0.30: two too many or too few: twice one_off
    int far_off = 150;         ///< 0.22: more than that; more than two_off
    int each_off = 40;         ///< 0.67: each of these

    // ---- a row's figures as its cells (solve/candidates.hpp)
    int missing = 100;       ///< 0.37: a lost cell; a third each for it, a cut between two, and more than one edit
    int drop = 100;          ///< as missing: one too many
    int split = 100;         ///< as missing: one too few
    int join = 100;          ///< as drop
    int join_in_cell = 70;   ///< 0.50: two pieces that stand in one cell of the source; seen
    int rejoined = 35;       ///< 0.70: all pieces in as many cells as the form has: half that, since the count is right
    int digits = 150;        ///< 0.22: a row's digits in one; between one edit and two
    int blank = 25;          ///< 0.78: an empty cell is one of the row: 5 of the 6 faults that make empty cells among figures
    int filler = 1;          ///< 0.99: an empty cell at a row's end that is none of its own, where such are the rule
    int filler_rare = 2;     ///< 0.98: at its other end
    int filler_sign = 4;     ///< 0.96: a sign for none, at either end: twice filler_rare, since a merged cell has no sign
    int filler_inside = 40;  ///< 0.67: an empty cell among the figures is none of the row; dearer than blank

    // ---- what is enough
    int certain_label = 110;    ///< a label of which less than 0.55 is lost is told for certain
    int own_label = 40;         ///< the undivided row is there by its label where less than 0.2 of it is lost
    int alternative_gap = 150;  ///< or less than certain_label, where the other alternative is that much dearer: p ratio 4.5
    int one_edit = 130;         ///< budget of a first search: one edit and a filler
    int two_edits = 210;        ///< of a second: two edits and fillers

    // ---- similarities, in thousandths
    int similar = 600;     ///< words that look like one of the form's labels
    int one_slip = 750;    ///< a head of five letters or more with one of them wrong or lost
    int half_there = 500;  ///< half of a label stands somewhere: the row is there
};

#if defined(GONGKAI_VARIED_COSTS)
#include GONGKAI_VARIED_COSTS
#else
inline constexpr costs cost;
#endif

}  // namespace gongkai::inline v0::solve

#endif
