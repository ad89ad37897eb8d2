package io.nearside.aws.peering;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringTraits;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.aws.AwsErrors;
import io.nearside.aws.AwsSettings;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * VPC peering connections, seen from the accepter. An acceptance has to be sent to the accepter's region, which is this site's (API
 * reference of EC2, AcceptVpcPeeringConnection).
 */
public final class AwsPeerings implements PeeringAcceptor {
    private static final String DESCRIBE = "ec2:DescribeVpcPeeringConnections";

    private static final String ACCEPT = "ec2:AcceptVpcPeeringConnection";

    private static final String REJECT = "ec2:RejectVpcPeeringConnection";

    private static final String DELETE = "ec2:DeleteVpcPeeringConnection";

    /** VPC peering guide, "Pricing for a VPC peering connection". */
    private static final List<String> COSTS = List.of(
            "A peering itself costs nothing on AWS; data that crosses it between availability zones or regions is charged as data"
                    + " transfer.");

    /** The most that EC2 gives. */
    private static final int PAGE = 1000;

    private final Ec2Client ec2;

    private final AwsErrors errors;

    private final NearSite site;

    @Inject
    AwsPeerings(Ec2Client ec2, AwsErrors errors, AwsSettings settings) {
        this.ec2 = ec2;
        this.errors = errors;
        this.site = settings.site();
    }

    /** Within a region and across regions (VPC peering guide, "How VPC peering connections work"). */
    @Override
    public PeeringTraits traits() {
        return new PeeringTraits(Span.ANY_REGION, COSTS, List.of());
    }

    /** Unfiltered, since EC2's filters cannot say "requester or accepter", and two calls would be one more than the whole list. */
    @Override
    public List<Peering> touching(NetworkId mine) {
        return errors.call(
                DESCRIBE,
                () -> ec2
                        .describeVpcPeeringConnectionsPaginator(request -> request.maxResults(PAGE))
                        .vpcPeeringConnections()
                        .stream()
                        .filter(shown -> AwsPeeringReader.touches(shown, mine))
                        .map(AwsPeeringReader::peering)
                        .toList());
    }

    @Override
    public Change<Peering> accept(Peering seen, PeerClaim claim) {
        return errors.call(ACCEPT, () -> {
            List<String> differences = differences(seen, claim);
            if (!differences.isEmpty()) {
                throw refusal(seen, String.join("; ", differences));
            }
            return switch (seen.state()) {
                case PROVISIONING, ACTIVE -> new Change<>(Effect.ALREADY, seen);
                case PENDING -> new Change<>(Effect.UPDATED, accepted(seen));
                case INITIATING, REJECTED, EXPIRED, FAILED, LEAVING, GONE, UNKNOWN ->
                    throw refusal(seen, "AWS says of its state: " + seen.says());
            };
        });
    }

    @Override
    public Removal remove(Peering seen) {
        return errors.call(DELETE, () -> switch (seen.state()) {
            case REJECTED, EXPIRED, FAILED, GONE -> new Removal.Gone();
            case LEAVING -> ending(seen);
            case PENDING -> isOurs(seen.accepter()) ? reject(seen) : delete(seen);
            case INITIATING, PROVISIONING, ACTIVE, UNKNOWN -> delete(seen);
        });
    }

    private Peering accepted(Peering seen) {
        String id = seen.id().value();
        return AwsPeeringReader.peering(ec2.acceptVpcPeeringConnection(request -> request.vpcPeeringConnectionId(id))
                .vpcPeeringConnection());
    }

    /** Only the requester can delete what is pending (API reference of EC2, DeleteVpcPeeringConnection). */
    private Removal reject(Peering seen) {
        String id = seen.id().value();
        return end(seen, REJECT, () -> ec2.rejectVpcPeeringConnection(request -> request.vpcPeeringConnectionId(id)));
    }

    private Removal delete(Peering seen) {
        String id = seen.id().value();
        return end(seen, DELETE, () -> ec2.deleteVpcPeeringConnection(request -> request.vpcPeeringConnectionId(id)));
    }

    private Removal end(Peering seen, String call, Supplier<?> request) {
        return Removal.unlessGone(() -> {
            errors.call(call, request);
            return ending(seen);
        });
    }

    private static Removal ending(Peering seen) {
        return new Removal.Going("AWS to show the end of " + seen.id());
    }

    private List<String> differences(Peering seen, PeerClaim claim) {
        List<String> differences = new ArrayList<>(claim.differences(seen, site.network()));
        PeeringSide accepter = seen.accepter();
        if (!accepter.account().equals(site.account())) {
            differences.add("it asks account " + accepter.account() + ", not " + site.account());
        }
        Region region = accepter.region();
        if (region != null && !region.equals(site.region())) {
            differences.add("it asks in " + region + ", not in " + site.region());
        }
        return differences;
    }

    private CloudException refusal(Peering seen, String reason) {
        return errors.refusal(ErrorKind.CONFLICT, ACCEPT, seen.id() + " was not accepted: " + reason);
    }

    private boolean isOurs(PeeringSide side) {
        return side.network().equals(site.network());
    }
}
