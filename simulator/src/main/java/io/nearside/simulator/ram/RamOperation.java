package io.nearside.simulator.ram;

import io.nearside.simulator.Access;
import io.nearside.simulator.Request;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What RAM is asked for, one path each (botocore, model of ram 2018-01-04). */
enum RamOperation {
    CREATE_SHARE("CreateResourceShare"),
    UPDATE_SHARE("UpdateResourceShare"),
    DELETE_SHARE("DeleteResourceShare"),
    GET_SHARES("GetResourceShares"),
    ASSOCIATE("AssociateResourceShare"),
    DISASSOCIATE("DisassociateResourceShare"),
    GET_ASSOCIATIONS("GetResourceShareAssociations"),
    LIST_PRINCIPALS("ListPrincipals"),
    LIST_RESOURCES("ListResources"),
    GET_INVITATIONS("GetResourceShareInvitations"),
    ACCEPT_INVITATION("AcceptResourceShareInvitation"),
    REJECT_INVITATION("RejectResourceShareInvitation"),
    TAG("TagResource"),
    UNTAG("UntagResource"),
    ENABLE_SHARING("EnableSharingWithAwsOrganization");

    private final String title;

    RamOperation(String title) {
        this.title = title;
    }

    static Optional<RamOperation> of(Request request) {
        return Arrays.stream(values())
                .filter(each -> request.path().equals("/" + each.title.toLowerCase(Locale.ROOT))
                        && request.method().equals(each == DELETE_SHARE ? "DELETE" : "POST"))
                .findFirst();
    }

    /** As in the log and in policies: {@code ram:GetResourceShares}. */
    String label() {
        return "ram:" + title;
    }

    Access access() {
        return title.startsWith("Get") || title.startsWith("List") ? Access.READ : Access.WRITE;
    }

    /** Whether a client's token tells that a call is one that came before. */
    boolean hasToken() {
        return switch (this) {
            case CREATE_SHARE,
                    UPDATE_SHARE,
                    DELETE_SHARE,
                    ASSOCIATE,
                    DISASSOCIATE,
                    ACCEPT_INVITATION,
                    REJECT_INVITATION -> true;
            case GET_SHARES,
                    GET_ASSOCIATIONS,
                    LIST_PRINCIPALS,
                    LIST_RESOURCES,
                    GET_INVITATIONS,
                    TAG,
                    UNTAG,
                    ENABLE_SHARING -> false;
        };
    }
}
