// Lists with room inside themselves.

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "pi_score/estimate.hpp"

using namespace pi_score;

namespace {

/// The signal that ends a process of its own in which `work` is done; 0 where it returns.
template <class Work>
int signal_of(Work work) {
  const pid_t child = fork();
  if (child == 0) {
    // doctest would report the signal as its own failure, and the system would keep a core.
    std::signal(SIGABRT, SIG_DFL);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    work();
    _exit(0);
  }
  int status = 0;
  REQUIRE(child > 0);
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

}  // namespace

TEST_CASE("a bounded list holds what is pushed, in order") {
  Bounded<int, 3> list;
  CHECK(list.empty());
  list.push(7);
  list.push(8);
  CHECK(list.size() == 2);
  CHECK(list[0] == 7);
  CHECK(list[1] == 8);
  CHECK(list.end() - list.begin() == 2);
  list[1] = 9;
  const Bounded<int, 3> copy = list;
  list.clear();
  CHECK(list.empty());
  CHECK(copy.size() == 2);
  CHECK(copy[1] == 9);
  list = copy;
  CHECK(list[0] == 7);
}

TEST_CASE("a bounded list is filled with default items, and indexed by a position of the rules") {
  Bounded<Points, 4, At<Measure>> list;
  list.fill(4);
  CHECK(list.size() == 4);
  for (const Points& each : list) CHECK(each == Points{});
  list[At<Measure>(3)] = Points::whole(5);
  CHECK(list[At<Measure>(3)] == Points::whole(5));
  list.fill(2);
  CHECK(list.size() == 2);
}

TEST_CASE("a push to a full list, or a fill beyond it, stops the program") {
  const auto push = [](int count) {
    return signal_of([=] {
      Bounded<int, 3> list;
      for (int at = 0; at < count; ++at) list.push(at);
    });
  };
  CHECK(push(3) == 0);
  CHECK(push(4) == SIGABRT);
  const auto fill = [](std::size_t count) {
    return signal_of([=] {
      Bounded<int, 3> list;
      list.fill(count);
    });
  };
  CHECK(fill(3) == 0);
  CHECK(fill(4) == SIGABRT);
}
