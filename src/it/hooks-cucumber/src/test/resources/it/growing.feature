Feature: Growing
  Scenario: three
    When I eat 3 cucumbers
