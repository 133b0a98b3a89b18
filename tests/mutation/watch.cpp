// SPDX-License-Identifier: BSL-1.0
// The tests of tests/mutation.py end with the first assertion that fails. Where GONGKAI_REACHED names a file, each test case writes a line there:
// its seconds, its name, and the changes that it reached.
#include <boost/test/unit_test.hpp>
#include <boost/test/results_collector.hpp>
#include <boost/test/tree/observer.hpp>
#include <boost/test/tree/test_unit.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "mutant.hpp"

namespace {

struct watch : boost::unit_test::test_observer {
    void assertion_result(boost::unit_test::assertion_result r) override {
        if (r == boost::unit_test::AR_FAILED && mutation::active >= 0) std::_Exit(1);
    }
    void exception_caught(boost::execution_exception const&) override {
        if (mutation::active >= 0) std::_Exit(1);
    }
    void test_unit_finish(boost::unit_test::test_unit const& unit, unsigned long microseconds) override {
        char const* const path = std::getenv("GONGKAI_REACHED");
        if (path == nullptr || unit.p_type != boost::unit_test::TUT_CASE) return;
        std::ofstream out{path, std::ios::app};
        out << static_cast<double>(microseconds) / 1e6 << '\t' << unit.full_name() << '\t'
            << boost::unit_test::results_collector.results(unit.p_id).passed() << '\t';
        for (int n = 0; n < mutation::most; ++n)
            if (mutation::reached[n]) out << n << ' ';
        out << '\n';
        std::fill(std::begin(mutation::reached), std::end(mutation::reached), false);
    }
};

struct watched {
    watch w;
    watched() { boost::unit_test::framework::register_observer(w); }
    ~watched() { boost::unit_test::framework::deregister_observer(w); }
};

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(watched);
