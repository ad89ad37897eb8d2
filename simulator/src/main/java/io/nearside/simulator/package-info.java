/**
 * A world to rehearse private networking in: clouds and vendors on one loopback port, speaking their real wire protocols over one shared state, a clock that can be advanced, a log of every request and
 * faults by script. {@link io.nearside.simulator.Simulator} is the way in for a program on the JVM, {@link io.nearside.simulator.SimulatorMain} for everyone else.
 */
@NullMarked
package io.nearside.simulator;

import org.jspecify.annotations.NullMarked;
