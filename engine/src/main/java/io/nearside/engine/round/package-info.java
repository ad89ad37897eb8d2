/**
 * The round: look, judge, act, look again. A flow names its facts and its steps; judging is pure; everything that waits, retries or
 * writes is here, once, for every flow and every cloud.
 */
@NullMarked
package io.nearside.engine.round;

import org.jspecify.annotations.NullMarked;
