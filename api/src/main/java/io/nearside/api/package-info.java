/**
 * The doors of Nearside's SPI. A cloud or a vendor is a plugin found by {@link java.util.ServiceLoader}; a plugin opens a {@link
 * io.nearside.api.Provider}; a provider offers capabilities. Nothing here depends on anything but the JDK and jspecify.
 */
@NullMarked
package io.nearside.api;

import org.jspecify.annotations.NullMarked;
