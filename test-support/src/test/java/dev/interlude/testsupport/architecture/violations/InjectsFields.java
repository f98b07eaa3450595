package dev.interlude.testsupport.architecture.violations;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class InjectsFields {
  @Autowired @Nullable Runnable work;
}
