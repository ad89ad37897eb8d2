package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.GatewayId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a vendor says of its attachment to a hub of ours. It is accepted only if nothing differs.
 *
 * @param id of the attachment, from the vendor's authenticated answer or the file
 * @param owners the accounts that its network may be owned by: the one the hub was shared with. Never empty
 */
public record AttachmentClaim(AttachmentId id, Set<AccountId> owners) {

    public AttachmentClaim {
        owners = Set.copyOf(owners);
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("An attachment is somebody's");
        }
    }

    /** What of an attachment contradicts this claim, each in a sentence without its full stop; empty if nothing does. */
    public List<String> differences(Attachment seen, GatewayId ours) {
        List<String> differences = new ArrayList<>();
        if (!seen.id().equals(id)) {
            differences.add("it is " + seen.id() + " and not " + id);
        }
        if (!seen.gateway().equals(ours)) {
            differences.add("it is attached to " + seen.gateway() + " and not to " + ours);
        }
        if (seen.kind() != Attachment.Kind.NETWORK) {
            differences.add("what it attaches is not a network");
        }
        if (seen.owner().filter(owners::contains).isEmpty()) {
            String owner = seen.owner().map(AccountId::value).orElse("an account that the cloud does not name");
            differences.add("its network belongs to " + owner + " and not to "
                    + String.join(
                            " or ",
                            new TreeSet<>(owners.stream().map(AccountId::value).toList())));
        }
        return List.copyOf(differences);
    }
}
