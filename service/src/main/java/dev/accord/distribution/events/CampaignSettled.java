package dev.accord.distribution.events;

import dev.accord.distribution.CampaignId;

/** Every letter of the campaign has ended and nobody is picked up any more. */
public record CampaignSettled(CampaignId campaign) {}
