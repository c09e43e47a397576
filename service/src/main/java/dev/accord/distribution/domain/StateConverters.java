package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignState;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.OnDeadline;
import jakarta.persistence.AttributeConverter;

/** Enums are stored as the words used everywhere else. */
final class StateConverters {

    private StateConverters() {}

    static class OfLetter implements AttributeConverter<LetterState, String> {
        @Override
        public String convertToDatabaseColumn(LetterState state) {
            return state.key();
        }

        @Override
        public LetterState convertToEntityAttribute(String key) {
            return LetterState.of(key);
        }
    }

    static class OfCampaign implements AttributeConverter<CampaignState, String> {
        @Override
        public String convertToDatabaseColumn(CampaignState state) {
            return state.key();
        }

        @Override
        public CampaignState convertToEntityAttribute(String key) {
            return CampaignState.of(key);
        }
    }

    static class OfDeadline implements AttributeConverter<OnDeadline, String> {
        @Override
        public String convertToDatabaseColumn(OnDeadline policy) {
            return policy.key();
        }

        @Override
        public OnDeadline convertToEntityAttribute(String key) {
            return OnDeadline.of(key);
        }
    }
}
