// The core's memory. It asks for little, in few sizes, and gives nearly all of it back after each
// estimate, so a list of free blocks for each power of two does; emscripten's smallest allocator is
// eight times the code.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" char __heap_base;

namespace {

/// Stands before every block and says in which list it waits when it is free. Its size keeps what
/// follows aligned for any type.
struct alignas(std::max_align_t) Head {
  Head* next;
  unsigned size_class;
};
static_assert(sizeof(Head) == alignof(std::max_align_t));

constexpr std::size_t kPage = 65536;
constexpr unsigned kLargestClass = 30;  ///< 1 GiB.

Head* free_blocks[kLargestClass + 1];
std::uintptr_t unused = 0;  ///< Where memory begins that was never handed out.

/// The next so many bytes of memory that was never handed out. Where there is no more the module
/// stops: JavaScript gets an exception.
Head* carve(std::size_t size) {
  if (unused == 0)
    unused = (reinterpret_cast<std::uintptr_t>(&__heap_base) + sizeof(Head) - 1) / sizeof(Head) *
             sizeof(Head);
  const std::size_t end = unused + size;
  const std::size_t there = __builtin_wasm_memory_size(0) * kPage;
  if (end > there && __builtin_wasm_memory_grow(0, (end - there + kPage - 1) / kPage) ==
                         static_cast<std::size_t>(-1))
    __builtin_trap();
  auto* const head = reinterpret_cast<Head*>(unused);
  unused = end;
  return head;
}

}  // namespace

extern "C" void* malloc(std::size_t size) {
  if (size > (std::size_t{1} << kLargestClass) - sizeof(Head)) __builtin_trap();
  const auto size_class = static_cast<unsigned>(std::bit_width(size + sizeof(Head) - 1));
  Head* head = free_blocks[size_class];
  if (head != nullptr) {
    free_blocks[size_class] = head->next;
  } else {
    head = carve(std::size_t{1} << size_class);
    head->size_class = size_class;
  }
  return head + 1;
}

extern "C" void free(void* block) {
  if (block == nullptr) return;
  Head* const head = static_cast<Head*>(block) - 1;
  head->next = free_blocks[head->size_class];
  free_blocks[head->size_class] = head;
}
