package io.nearside.simulator.sts;

/**
 * A role that anyone in the world may assume who knows its external id.
 *
 * @param externalId demanded of whoever assumes it; empty demands none
 */
public record Role(String account, String name, String externalId) {
    public String arn() {
        return "arn:aws:iam::" + account + ":role/" + name;
    }
}
