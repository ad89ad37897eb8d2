package io.nearside.engine.progress;

import io.nearside.api.error.Problem;
import io.nearside.api.vendor.ServiceHost;
import java.util.List;

/**
 * How far a link is.
 *
 * @param link the link's name
 * @param steps every step in the order in which they are walked
 * @param warnings what does not stand in the way and yet should be known
 * @param summary what a person wants to know: of a ready link what it gives, of one that is still to be made what it costs
 * @param hosts where the vendor's services are reached, if it was asked for that
 */
public record Progress(
        String link,
        Verdict verdict,
        List<StepReport> steps,
        List<Problem> warnings,
        List<String> summary,
        List<ServiceHost> hosts) {

    public Progress {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        summary = List.copyOf(summary);
        hosts = List.copyOf(hosts);
    }

    /** As far as this, before anybody asked for hosts. */
    public Progress(
            String link, Verdict verdict, List<StepReport> steps, List<Problem> warnings, List<String> summary) {
        this(link, verdict, steps, warnings, summary, List.of());
    }

    /** The same with these hosts. */
    public Progress reaching(List<ServiceHost> found) {
        return new Progress(link, verdict, steps, warnings, summary, found);
    }

    /** What stands in the way; empty if nothing does. */
    public List<Problem> problems() {
        if (verdict instanceof Verdict.Blocked blocked) {
            return blocked.problems();
        }
        return verdict instanceof Verdict.Failed failed ? failed.problems() : List.of();
    }
}
