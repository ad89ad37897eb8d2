package io.nearside.simulator;

/** Whether a request changed the world. A repeated write that found everything in place has had none. */
public enum Effect {
    NONE,
    DONE
}
