package io.nearside.engine.round;

import io.nearside.api.Pace;
import io.nearside.engine.journal.JournalWriter;
import io.nearside.engine.journal.LinkMemory;
import java.util.random.RandomGenerator;

/** What every run works with: its clock, its journal, its memory and its dice. */
public record Bench(Pace pace, JournalWriter journal, LinkMemory memory, RandomGenerator random) {}
