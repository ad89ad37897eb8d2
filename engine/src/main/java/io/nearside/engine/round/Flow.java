package io.nearside.engine.round;

import io.nearside.api.error.Problem;
import io.nearside.api.permission.Need;
import io.nearside.api.vendor.ServiceHost;
import java.util.List;

/**
 * One kind of link: what it reads, and its steps in the order in which a person reads them.
 *
 * @param <S> the situation: one typed record of everything that was read
 */
public interface Flow<S> {

    /** Every fact that this flow reads. A look reads them in parallel: only those on demand may need another one first. */
    List<Fact<?>> facts();

    /**
     * Reads one fact, now.
     *
     * @param known what was read before: of use to facts on demand, whose judge has seen what they need
     * @throws io.nearside.api.error.CloudException if the read fails
     */
    Object read(Fact<?> fact, Facts known);

    /** The typed view of what was read. */
    S situation(Facts facts);

    /** The steps, from the first to be done to the last; they are undone in the opposite order. */
    List<Step<S>> steps();

    /** What does not stand in the way and yet should be known. Pure. */
    List<Problem> warnings(S situation);

    /** What a person wants to know once the link is ready. Pure. */
    List<String> summary(S situation);

    /** What the link costs, as far as it is known, a sentence each. Pure. */
    List<String> costs(S situation);

    /** Every use of that side's capabilities that this link can come to, connecting and disconnecting. Pure. */
    List<Need> needs(Side side);

    /** Where the vendor's services are reached, by one call; empty if the vendor does not tell. */
    List<ServiceHost> hosts(S situation);
}
