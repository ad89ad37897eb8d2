package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTable.Extent;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.NetworkId;
import java.util.List;

/** What a person has to know or do about the hub's own route tables. */
final class TableProblems {

    private TableProblems() {}

    static Problem unknown(GatewayLink link, GatewayTableId table, String key) {
        return Problem.of(
                ProblemCodes.ROUTE_TABLE_UNKNOWN,
                table.value(),
                "The link file names this route table, and " + link.gateway() + " has none of this id.",
                "Correct link." + key + ".");
    }

    static Problem sendsNowhere(NetworkId network, Attachment seen) {
        return Problem.of(
                ProblemCodes.ROUTE_MISSING,
                seen.id().value(),
                "The attachment of our network " + network + " sends by no route table of the gateway.",
                "Associate it with one, as whoever keeps the gateway wants it; then run again.");
    }

    /** A route to the very range of the vendor that does not lead to it. A written one goes before one that is made known. */
    static Problem conflict(GatewayRoute route) {
        String table = route.table().value();
        String range = route.destination().text();
        if (route.via().isEmpty() || route.state() == RouteState.BLACKHOLE) {
            return seen(
                    route,
                    Problem.of(
                            ProblemCodes.ROUTE_BLACKHOLE,
                            table,
                            "The gateway's route to " + range
                                    + " drops what it matches, or leads to an attachment that is gone.",
                            "Remove it; then run again."));
        }
        String leads =
                "The gateway's route to " + range + " leads to " + route.via().get();
        if (route.origin() == Origin.PROPAGATED) {
            return seen(
                    route,
                    Problem.of(
                            ProblemCodes.CIDR_OVERLAP,
                            table,
                            leads
                                    + ", which has the same range as the vendor. A second one is left out of the table in silence.",
                            "Have the vendor's network made with a range that nothing attached to the gateway uses."));
        }
        return seen(
                route, Problem.of(ProblemCodes.ROUTE_CONFLICT, table, leads + ".", "Remove it, if it is not needed."));
    }

    static Problem noWayThere(GatewayLink link, Cidr range, GatewayTableId table) {
        return Problem.of(
                ProblemCodes.ROUTE_MISSING,
                table.value(),
                "Our networks send by this route table of " + link.gateway()
                        + ", and nothing brings a route to the vendor's " + range + " into it.",
                "Write propagations: [" + table + "] or gatewayRoutes: [" + table + "] in the link section.");
    }

    /** The hub or the file was to bring a range into a table, and it did not come. */
    static Problem notCome(GatewayLink link, List<Cidr> ranges, GatewayTableId table) {
        return Problem.of(
                ProblemCodes.ROUTE_MISSING,
                table.value(),
                "The vendor's attachment was to make " + GatewayWords.sorted(ranges) + " known in this route table of "
                        + link.gateway()
                        + ", and it is not there. A range that another attachment has is left out in silence.",
                "See whether the table takes ranges from the attachment; or write gatewayRoutes: [" + table
                        + "] in the link section.");
    }

    static Problem noWayBack(GatewayLink link, Cidr range, GatewayTable table) {
        boolean part = table.extent() == Extent.PART;
        return Problem.of(
                ProblemCodes.ROUTE_MISSING,
                table.id().value(),
                "The vendor's attachment sends by this route table of " + link.gateway()
                        + ", and it has no route to our " + range
                        + (part ? " in the part of it that the cloud shows." : "."),
                "Have what attaches " + range + " make it known in " + table.id() + ", or write a route to it there.");
    }

    static Problem detour(GatewayLink link, GatewayRoute route, Cidr range) {
        String leads = route.via().map(via -> "leads to " + via).orElse("drops it");
        return seen(
                route,
                Problem.of(
                        ProblemCodes.ROUTE_MISSING,
                        route.table().value(),
                        "Our networks send by this route table of " + link.gateway() + ", and its route to "
                                + route.destination() + ", which the vendor's " + range + " lies in, " + leads + ".",
                        "That is fine if what is there passes it on. If not, write propagations: [" + route.table()
                                + "] or gatewayRoutes: [" + route.table() + "] in the link section."));
    }

    static Problem hijack(GatewayRoute route) {
        return seen(
                route,
                Problem.of(
                        ProblemCodes.ROUTE_HIJACK,
                        route.table().value(),
                        "The gateway's narrower route to " + route.destination()
                                + " takes a part of the vendor's range to "
                                + route.via().map(AttachmentId::value).orElse("nowhere") + ".",
                        "Remove it if that is not meant."));
    }

    static Problem elsewhere(GatewayRoute route, Cidr range) {
        return seen(
                route,
                Problem.of(
                        ProblemCodes.PEERING_OVERLAP,
                        route.table().value(),
                        "This route table of the gateway leads to "
                                + route.via().map(AttachmentId::value).orElse("nowhere") + " with "
                                + route.destination()
                                + ", which overlaps the vendor's " + range + ". A table can lead to one of them only.",
                        "Check that nothing that sends by this table is to reach the vendor."));
    }

    private static Problem seen(GatewayRoute route, Problem problem) {
        return problem.seen("destination", route.destination().text())
                .seen("target", route.via().map(AttachmentId::value).orElse("none"))
                .seen("origin", route.origin().name());
    }
}
