Feature: Eating
  Scenario: one
    When I eat 1 cucumber

  Scenario: two
    When I eat 2 cucumbers
