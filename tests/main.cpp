// SPDX-License-Identifier: BSL-1.0
// The test module. It runs in the locale that the environment names, as a program does that calls setlocale: nothing in the
// library may depend on it.
#define BOOST_TEST_MODULE gongkai
#include <boost/test/unit_test.hpp>

#include <clocale>
#include <cstdlib>
#include <locale>
#include <stdexcept>

namespace {

struct environment_locale {
    environment_locale() {
        try {
            std::locale::global(std::locale{""});
        } catch (std::runtime_error const&) {
            // A machine may name a locale that it lacks. Where LC_ALL asks for one, the run is about it.
            if (std::getenv("LC_ALL") != nullptr) throw;
        }
    }
};

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(environment_locale);
