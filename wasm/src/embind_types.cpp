// The types that cross the boundary, for Embind. Its own registration of every type of C++ that it knows would more than double the
// glue, and brings printf; this takes its place, so the module is linked with Embind's JavaScript but not with its library.

#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstdlib>

extern "C" {

/// The name of a type that nobody registered, which Embind would quote in an error and then free. There is none.
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const void*) {
  return static_cast<const char*>(std::calloc(1, 1));
}

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {
  using namespace emscripten::internal;
  _embind_register_float(TypeID<double>::get(), "double", sizeof(double));
}
}
