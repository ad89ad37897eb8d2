/** What the simulated REST APIs have in common: operations told apart by method and path, and bodies of JSON. */
@NullMarked
package io.nearside.simulator.rest;

import org.jspecify.annotations.NullMarked;
