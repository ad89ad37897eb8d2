package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import java.util.List;

/** The route tables of a hub of ours: which one an attachment sends by, and which ones know its ranges. */
public interface GatewayTables extends Capability {

    /** All of them with their routes, in one call and one more for each table, pages aside; in the order of their ids. */
    List<GatewayTable> of(GatewayId mine);

    /**
     * Has an attachment send by a table.
     *
     * @return ALREADY if it does
     * @throws io.nearside.api.error.CloudException CONFLICT if it sends by another one, or is not available yet; NOT_FOUND if either is
     *     unknown
     */
    Change<GatewayTableId> associate(Attachment seen, GatewayTableId table);

    /**
     * Has an attachment make its ranges known in a table. A range that another attachment has is left out in silence by AWS.
     *
     * @return ALREADY if it does
     * @throws io.nearside.api.error.CloudException CONFLICT if it is not available yet; NOT_FOUND if either is unknown
     */
    Change<GatewayTableId> propagate(Attachment seen, GatewayTableId table);

    /**
     * Writes a route. Never changes one that is there.
     *
     * @return ALREADY if the cloud says that this very route exists
     * @throws io.nearside.api.error.CloudException CONFLICT if the table has a written route to this range that leads elsewhere; EXHAUSTED
     *     if the table is full; NOT_FOUND if the table or the attachment is unknown; INVALID if the route leads nowhere
     */
    Change<GatewayRoute> add(GatewayRoute wanted);

    /** Removes a written route that was seen; Gone also if it is absent. */
    Removal remove(GatewayRoute seen);
}
