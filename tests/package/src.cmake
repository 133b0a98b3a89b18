# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)
file(GLOB definitions RELATIVE ${INCLUDE} ${INCLUDE}/gongkai/impl/*.ipp)
list(FILTER definitions EXCLUDE REGEX "/read_(html|docx|pdf)\\.ipp$")  # these need libraries of their own
file(STRINGS ${INCLUDE}/gongkai/src.hpp included REGEX "^#include <gongkai/impl/")
foreach(definition IN LISTS definitions)
    if(NOT "#include <${definition}>" IN_LIST included)
        message(SEND_ERROR "gongkai/src.hpp does not include <${definition}>")
    endif()
endforeach()
