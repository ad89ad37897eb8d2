package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/** What Azure takes as a route or as a rule. */
interface ArmEntryRules {
    /**
     * Judges one that is written.
     *
     * @param others what stands beside it
     * @throws ArmRefused if Azure would refuse it
     */
    void check(ArmId id, JsonNode properties, Collection<ArmEntry> others);

    /** A word that Azure's own types do not have: the request is not even read. Seen for a next hop that names a peering. */
    static ArmRefused unknownWord(String word, String type, String member) {
        String message = "Error converting value \"" + word
                + "\" to type 'Microsoft.WindowsAzure.Networking.Nrp.Frontend.Contract.Csm.Public." + type
                + "'. Path 'properties."
                + member + "'.";
        return new ArmRefused(
                400,
                new ArmFailure(
                        "InvalidRequestFormat",
                        "Cannot parse the request.",
                        List.of(ArmFailure.of("InvalidJson", message))));
    }
}
