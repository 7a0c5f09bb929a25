# The suites that CTest runs beside the unit tests, and the linters. A label names one part:
#
#     ctest --test-dir build/native -L cases
#
# They test what the presets native, wasm, clang and coverage have built. tests/run builds those
# first.

cmake_host_system_information(RESULT PROCESSORS QUERY NUMBER_OF_LOGICAL_CORES)

# add_suite(NAME LABEL [PROCESSORS N] [COST N] COMMAND ...)
# PROCESSORS is how many processors the command keeps busy, so that CTest starts no more tests than
# the machine can run. COST is the order in which a first run starts tests, the highest first; later
# runs order them by the times that CTest has measured.
function(add_suite NAME LABEL)
  cmake_parse_arguments(PARSE_ARGV 2 ARG "" "PROCESSORS;COST" "COMMAND")
  add_test(NAME ${NAME} COMMAND ${ARG_COMMAND} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${NAME} PROPERTIES LABELS ${LABEL})
  if(ARG_PROCESSORS)
    set_tests_properties(${NAME} PROPERTIES PROCESSORS ${ARG_PROCESSORS})
  endif()
  if(ARG_COST)
    set_tests_properties(${NAME} PROPERTIES COST ${ARG_COST})
  endif()
endfunction()

# Every file of Node.js tests is a test of CTest. Its label is its folder below tests/, or its own
# name where it stands in tests/ itself.
file(GLOB NODE_TESTS CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}
  *.test.js */*.test.js)
foreach(FILE IN LISTS NODE_TESTS)
  string(REPLACE ".test.js" "" NAME ${FILE})
  string(REGEX REPLACE "/.*" "" LABEL ${NAME})
  # CTest shows the output of failed tests only. tests/run adds up the counts of these reports.
  set(REPORT ${CMAKE_BINARY_DIR}/tap/${NAME}.tap)
  cmake_path(GET REPORT PARENT_PATH FOLDER)
  file(MAKE_DIRECTORY ${FOLDER})
  add_suite(${NAME} ${LABEL} COMMAND
    node --test
    --test-reporter=spec --test-reporter-destination=stdout
    --test-reporter=tap --test-reporter-destination=${REPORT}
    tests/${FILE})
  # Tests that configure a CMake project use Ninja, because a bare system has no make.
  set_tests_properties(${NAME} PROPERTIES ENVIRONMENT CMAKE_GENERATOR=Ninja)
  if(LABEL MATCHES "^(browser|embed|rules)$")
    set_tests_properties(${NAME} PROPERTIES COST 50)
  endif()
endforeach()
# Compiles the project for two targets.
set_tests_properties(rules/new-year PROPERTIES PROCESSORS ${PROCESSORS} COST 100)

add_suite(naive/compare naive COST 30 COMMAND node tests/naive/compare.mjs)
add_suite(naive/compare-advice naive COST 30 COMMAND node tests/naive/compare-advice.mjs)
add_suite(mutation mutation PROCESSORS ${PROCESSORS} COST 100
  COMMAND tests/mutation/run --sample 150)
add_suite(coverage coverage COMMAND node tests/coverage.js)
add_suite(budgets budgets COMMAND node tests/budgets.js)

# Long enough to find what a change has broken; whoever looks for more lets them run longer.
foreach(TARGET json rows csv advice rules)
  add_suite(fuzz/${TARGET} fuzz COST 60 COMMAND tests/fuzz/run --seconds 60 --seed 1 ${TARGET})
endforeach()

# tests/lint runs the same by hand.
foreach(LINTER clang-format eslint html prettier shellcheck)
  add_suite(lint/${LINTER} lint COMMAND tests/lint ${LINTER})
endforeach()
add_suite(lint/clang-tidy lint PROCESSORS ${PROCESSORS} COST 100 COMMAND tests/lint clang-tidy)
