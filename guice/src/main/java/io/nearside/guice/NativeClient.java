package io.nearside.guice;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the map of the SDK clients that a provider hands out. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface NativeClient {}
