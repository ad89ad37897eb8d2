package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hub that connects networks, such as a transit gateway.
 *
 * @param fullName the name by which it is shared, such as an ARN
 * @param account who owns it
 * @param admission whether an attachment by another account needs our word
 * @param association the table that new attachments send by; null if the hub gives them none
 * @param propagation the table that new attachments make their ranges known in; null if the hub has none for that
 * @param says the cloud's own words on its state
 */
public record Gateway(
        GatewayId id,
        String fullName,
        AccountId account,
        State state,
        Admission admission,
        @Nullable GatewayTableId association,
        @Nullable GatewayTableId propagation,
        String says) {

    /** Where a hub stands. */
    public enum State {
        /** Just made, or being changed. */
        SETTLING,
        ACTIVE,
        LEAVING,
        GONE,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** Whether an attachment by another account needs our word. */
    public enum Admission {
        ON_OUR_WORD,
        AT_ONCE
    }

    /** The table that new attachments send by, if the hub gives them one. */
    public Optional<GatewayTableId> defaultAssociation() {
        return Optional.ofNullable(association);
    }

    /** The table that new attachments make their ranges known in, if the hub has one for that. */
    public Optional<GatewayTableId> defaultPropagation() {
        return Optional.ofNullable(propagation);
    }
}
