# The trainer: build/native/sayso_train, which build-scripts/train builds and runs. No part of the product.
file(GLOB SAYSO_TRAINING_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/training/*.cpp)
list(FILTER SAYSO_TRAINING_SOURCES EXCLUDE REGEX "/main\\.cpp$")
add_library(sayso_training STATIC ${SAYSO_TRAINING_SOURCES})
target_link_libraries(sayso_training PUBLIC sayso_suggest sayso_json PRIVATE sayso_lean)
add_executable(sayso_train EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/src/training/main.cpp)
target_link_libraries(sayso_train PRIVATE sayso_training sayso_lean)
